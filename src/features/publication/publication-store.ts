import type { Insertable } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { PublicationRow, PublishedAwardRow, SourceDocumentRow } from './publication-rows.ts';

export const savePublication = (db: Db, row: Insertable<PublicationRow>) =>
  db.insertInto('publications').values(row).execute();

export type NewSourceDocument = Insertable<SourceDocumentRow>;

export const saveSourceDocument = (db: Db, row: NewSourceDocument) =>
  db.insertInto('source_documents').values(row).execute();

/** The rows of the version before leave with it: only what is current can be found. */
export const removePublishedAwards = (db: Db, callId: string) =>
  db.deleteFrom('published_awards').where('call_id', '=', callId).execute();

/** PostgreSQL takes 65 535 parameters a statement, and a row has twelve. */
const rowsAtOnce = 2_000;

export async function savePublishedAwards(
  db: Db,
  rows: readonly Insertable<PublishedAwardRow>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    await db.insertInto('published_awards').values(some).execute();
  }
}
