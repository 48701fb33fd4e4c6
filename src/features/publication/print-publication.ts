import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { CannotPrint } from '#platform/documents/cannot-print.ts';
import { renderResultsPdf } from '#platform/documents/render-results.ts';
import { getLetterheadAt } from '../people/letterhead/letterhead-queries.ts';
import { onPaper } from '../people/letterhead/on-paper.ts';
import { printResults } from './print-results.ts';
import { findPrintedResults, getIssue, type PrintedDocument } from './printed-results-queries.ts';
import { savePrintedResults } from './printed-results-store.ts';
import { getPublication } from './publication-queries.ts';
import { sha256Of } from './seal-snapshot.ts';

export type PrintRefusal = { reason: 'cannot-print'; text: string };
type Context = { db: Db; now: Date; publicUrl: string };
type Asked = { publicationId: string; locale: Locale };

/** The PDF of a publication: made at the first asking, the same bytes for everybody after. */
export async function printPublication(
  { db, now, publicUrl }: Context,
  { publicationId, locale }: Asked,
): Promise<Outcome<PrintedDocument, PrintRefusal>> {
  const kept = await findPrintedResults(db, publicationId, locale);
  if (kept) return accept(kept);
  const publication = await getPublication(db, publicationId);
  const { authority_id, issued_at } = await getIssue(db, publicationId);
  // Of the day it was issued: a service that moves does not rewrite what it published.
  const letterhead = await getLetterheadAt(db, authority_id, issued_at);
  const { call, version } = publication.snapshot;
  try {
    const pdf = await renderResultsPdf(
      printResults(publication, {
        locale,
        letterhead: letterhead.version === 0 ? null : onPaper(letterhead),
        address: new URL(`/calls/${call.slug}/versions/${version}`, publicUrl).href,
      }),
    );
    const printed = { sha256: sha256Of(pdf), content: Buffer.from(pdf) };
    await savePrintedResults(db, {
      ...printed,
      authority_id,
      publication_id: publicationId,
      locale,
      letterhead_version: letterhead.version || null,
      printed_at: now,
    });
    return accept(printed);
  } catch (error) {
    if (error instanceof CannotPrint) return refuse({ reason: 'cannot-print', text: error.text });
    throw error;
  }
}
