import { randomUUID } from 'node:crypto';
import type { CallRefusal } from '#features/calls/call.ts';
import { recordPastCall } from '#features/calls/record-past-call.ts';
import type { Authority } from '#features/people/authority.ts';
import type { Programme } from '#features/programmes/programme.ts';
import type { Constant } from '#features/publication/figure.ts';
import {
  issuePublication,
  type PublicationContext,
} from '#features/publication/issue-publication.ts';
import { keepSourceDocument } from '#features/publication/keep-source-document.ts';
import type { SealedPublication, Source } from '#features/publication/snapshot.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { reconcileDocument } from './reconcile-document.ts';
import type { Reconciliation, StatementKind } from './reconciliation.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

/** What an officer says of a sheet that it may not say itself. */
export type PastCallDetails = {
  authority: Authority;
  programme: Programme;
  slug: string;
  name: string;
  edition: string;
  year: number;
  /** INSEE code of the region whose map is drawn; null when there is none. */
  region: string | null;
  source: Source;
};

export type Sheet = { fileName: string; bytes: Uint8Array };
export type TakeInRefusal = UnreadableDocument | CallRefusal;

/**
 * Takes a published sheet in: read, reconciled, kept byte for byte, recorded as a past call and
 * published with its findings, in one transaction. Nothing is corrected and nothing is invented.
 */
export async function takeInSheet(
  context: PublicationContext,
  sheet: Sheet,
  details: PastCallDetails,
): Promise<Outcome<SealedPublication, TakeInRefusal>> {
  const read = reconcileDocument(sheet.bytes, sheet.fileName);
  if (!read.ok) return read;
  const reconciliation = read.value;

  return inTransaction<PublicationContext, Outcome<SealedPublication, TakeInRefusal>>(
    context,
    async (context) => {
      const { authority, programme, slug, name, edition } = details;
      const call = await recordPastCall(context, {
        authorityId: authority.id,
        programmeId: programme.id,
        slug,
        name,
        edition,
      });
      if (!call.ok) return refuse(call.refusal);
      await keepSourceDocument(context.db, {
        id: randomUUID(),
        authority_id: authority.id,
        call_id: call.value.id,
        file_name: sheet.fileName,
        media_type: reconciliation.document.media_type,
        sha256: reconciliation.document.sha256,
        content: Buffer.from(sheet.bytes),
        taken_in_at: context.now,
      });
      return accept(await publish(context, call.value.id, reconciliation, details));
    },
  );
}

const publish = (
  context: PublicationContext,
  callId: string,
  { document, awards, statements, findings, questions }: Reconciliation,
  { authority, programme, slug, name, edition, year, region, source }: PastCallDetails,
) =>
  issuePublication(
    context,
    callId,
    {
      authority: { name: authority.name },
      programme: { name: programme.name },
      call: { slug, name, edition, year, region, announced_on: document.published_on },
      provenance: {
        kind: 'taken-in',
        document: {
          file_name: document.name,
          media_type: document.media_type,
          sha256: document.sha256,
          line_count: document.line_count,
        },
        sources: [source],
      },
      order: 'sheet',
      awards,
      constants: constantsOf(statements),
      findings,
      corrections: [],
      questions: questions.map(({ kind, line, words }) => ({ kind, line, words, answer: null })),
    },
    null,
  );

/** What a sheet states of itself and its rows cannot prove. */
const declared: Partial<Record<StatementKind, string>> = {
  'filed-count': 'filed-count',
  'awarded-count': 'awarded-count-stated',
  'awarded-total': 'awarded-total-stated',
  budget: 'budget-stated',
};

function constantsOf(statements: Reconciliation['statements']): Constant[] {
  const constants = new Map<string, Constant>();
  for (const { kind, unit, value, subject, line } of statements) {
    const key = declared[kind];
    if (key === undefined || value === null || subject === 'other-call') continue;
    if (unit !== 'cents' && unit !== 'count') continue;
    if (!constants.has(key)) constants.set(key, { key, unit, value, source: 0, line });
  }
  return [...constants.values()];
}
