import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { type AskedCorrection, correctReading } from './correct-reading.ts';
import type { IntakeSheet, SheetRefusal } from './intake-sheet.ts';
import { findSheet } from './intake-sheet-queries.ts';
import { holdSheet, insertDecision, type NewDecision } from './intake-sheet-store.ts';

export type SheetContext = {
  db: Db;
  now: Date;
  actorId: string | null;
  /** The authorities for which the actor is an officer: no other sheet exists for them. */
  authorityIds: readonly string[];
};

/** What an officer says of a sheet: a question is left as published, reopened, or a row corrected. */
export type Settlement =
  | { kind: 'as-published' | 'reopened'; question: number }
  | ({ kind: 'correction'; question: number | null } & AskedCorrection);

export type Settled = Outcome<IntakeSheet, SheetRefusal | { reason: 'not-found' }>;

/** Writes down one decision of an officer about a reading; the document itself never changes. */
export async function settleSheet(
  context: SheetContext,
  id: string,
  settlement: Settlement,
): Promise<Settled> {
  return inTransaction<SheetContext, Settled>(
    context,
    async ({ db, now, actorId, authorityIds }) => {
      await holdSheet(db, authorityIds, id);
      const sheet = await findSheet(db, authorityIds, id);
      if (!sheet) return refuse({ reason: 'not-found' });
      const decided = decide(sheet, settlement);
      if (!decided.ok) return decided;

      await insertDecision(db, { sheet, decidedBy: actorId, decidedAt: now, ...decided.value });
      const { kind, question, correction } = decided.value;
      await record(db, {
        authorityId: sheet.authorityId,
        subject: { kind: 'sheet', id },
        name: names[kind],
        actorId,
        happenedAt: now,
        // The words themselves are in the decision: an event holds no name.
        facts: {
          question,
          position: correction?.position ?? null,
          field: correction?.field ?? null,
        },
      });
      return accept((await findSheet(db, authorityIds, id)) ?? sheet);
    },
  );
}

const names = {
  'as-published': 'question-left-as-published',
  correction: 'reading-corrected',
  reopened: 'question-reopened',
} as const;

type Decided = Pick<NewDecision, 'kind' | 'question' | 'correction'>;

function decide(sheet: IntakeSheet, settlement: Settlement): Outcome<Decided, SheetRefusal> {
  if (sheet.publishedAs !== null) {
    return refuse({ reason: 'already-published', slug: sheet.publishedAs });
  }
  const { kind, question } = settlement;
  if (question !== null && !sheet.reading.questions[question]) {
    return refuse({ reason: 'row-unknown', position: question + 1 });
  }
  if (kind !== 'correction') return accept({ kind, question });
  const corrected = correctReading(sheet, settlement);
  return corrected.ok ? accept({ kind, question, correction: corrected.value }) : corrected;
}
