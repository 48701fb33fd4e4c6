import { randomUUID } from 'node:crypto';
import type { CallRefusal } from '#features/calls/call.ts';
import { recordPastCall } from '#features/calls/record-past-call.ts';
import type { Authority } from '#features/people/authority.ts';
import type { Programme } from '#features/programmes/programme.ts';
import type { AwardRow } from '#features/publication/award-row.ts';
import type { Correction } from '#features/publication/correction.ts';
import type { Constant } from '#features/publication/figure.ts';
import {
  issuePublication,
  type PublicationContent,
  type PublicationContext,
} from '#features/publication/issue-publication.ts';
import { keepSourceDocument } from '#features/publication/keep-source-document.ts';
import type { SealedPublication, Source } from '#features/publication/snapshot.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Answer } from './intake-sheet.ts';
import type { Reconciliation, StatementKind } from './reconciliation.ts';

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

/** A reading with what was decided on it; the content is the document, byte for byte. */
export type SettledReading = {
  reading: Reconciliation;
  content: Uint8Array;
  awards: AwardRow[];
  corrections: Correction[];
  answers: Answer[];
};
export type PublishRefusal = CallRefusal;
export type PublishedReading = { callId: string; publication: SealedPublication };

/** Records the past call, keeps its document and issues its results, in its caller's transaction. */
export async function publishReading(
  context: PublicationContext,
  details: PastCallDetails,
  settled: SettledReading,
): Promise<Outcome<PublishedReading, PublishRefusal>> {
  const { authority, programme, slug, name, edition } = details;
  const call = await recordPastCall(context, {
    authorityId: authority.id,
    programmeId: programme.id,
    slug,
    name,
    edition,
  });
  if (!call.ok) return refuse(call.refusal);
  const callId = call.value.id;
  await keepSourceDocument(context.db, {
    id: randomUUID(),
    authority_id: authority.id,
    call_id: callId,
    file_name: settled.reading.document.name,
    media_type: settled.reading.document.media_type,
    sha256: settled.reading.document.sha256,
    content: Buffer.from(settled.content),
    taken_in_at: context.now,
  });
  const content = contentOf(details, settled);
  return accept({ callId, publication: await issuePublication(context, callId, content, null) });
}

function contentOf(details: PastCallDetails, settled: SettledReading): PublicationContent {
  const { document, statements, findings, questions } = settled.reading;
  const { authority, programme, slug, name, edition, year, region, source } = details;
  return {
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
    awards: settled.awards,
    constants: constantsOf(statements),
    findings,
    corrections: settled.corrections,
    questions: questions.map(({ kind, line, words }, index) => ({
      kind,
      line,
      words,
      answer: settled.answers[index] ?? null,
    })),
  };
}

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
