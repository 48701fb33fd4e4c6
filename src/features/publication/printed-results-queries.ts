import type { Db } from '#platform/database.ts';

export type PrintedDocument = { sha256: string; content: Buffer };

export async function findPrintedResults(
  db: Db,
  publicationId: string,
  locale: string,
): Promise<PrintedDocument | null> {
  const row = await db
    .selectFrom('printed_results')
    .select(['sha256', 'content'])
    .where('publication_id', '=', publicationId)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return row ?? null;
}

/** Whose publication it is, and since when: what its letterhead depends on. */
export const getIssue = (db: Db, publicationId: string) =>
  db
    .selectFrom('publications')
    .select(['authority_id', 'issued_at'])
    .where('id', '=', publicationId)
    .executeTakeFirstOrThrow();
