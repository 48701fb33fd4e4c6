import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { oneAtATime } from '#platform/one-at-a-time.ts';
import {
  type LegalTextName,
  type LegalTextRefusal,
  type LegalTexts,
  legalTextNames,
  readLegalText,
} from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';
import { saveLegalText } from './legal-text-store.ts';
import type { AdminContext } from './set-announcement.ts';

type Changed = { changed: readonly LegalTextName[] };

/** Keeps what was typed where it differs. One wrong text, and none is changed. */
export async function changeLegalTexts(
  context: AdminContext,
  typed: LegalTexts,
): Promise<Outcome<Changed, { wrong: readonly LegalTextRefusal[] }>> {
  const read = legalTextNames.map((name) => ({ name, ...readLegalText(name, typed[name] ?? '') }));
  const wrong = read.flatMap((each) => (each.ok ? [] : [each.refusal]));
  if (wrong.length > 0) return refuse({ wrong });
  const values = new Map(read.flatMap((each) => (each.ok ? [[each.name, each.value]] : [])));

  return inTransaction(context, (held) =>
    oneAtATime(held.db, 'legal texts', async (db) => {
      const before = await readLegalTexts(db);
      const changed = legalTextNames.filter(
        (name) => (values.get(name) ?? null) !== (before[name] ?? null),
      );
      for (const name of changed) await change({ ...held, db }, name, values.get(name) ?? null);
      return accept({ changed });
    }),
  );
}

async function change(
  { db, now, actorId, authorityId }: AdminContext,
  name: LegalTextName,
  value: string | null,
): Promise<void> {
  await saveLegalText(db, name, value, now);
  await record(db, {
    authorityId,
    subject: { kind: 'legal-text', id: name },
    name: value === null ? 'legal-text-removed' : 'legal-text-written',
    actorId,
    happenedAt: now,
    // The director of publication is a person.
    ...(value === null ? {} : { personal: { value } }),
  });
}
