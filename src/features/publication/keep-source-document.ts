import type { Insertable } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { SourceDocumentRow } from './publication-rows.ts';
import { saveSourceDocument } from './publication-store.ts';

/** Keeps the document a past call is taken in from, byte for byte. Joins its caller's transaction. */
export const keepSourceDocument = async (
  db: Db,
  document: Insertable<SourceDocumentRow>,
): Promise<void> => {
  await saveSourceDocument(db, document);
};
