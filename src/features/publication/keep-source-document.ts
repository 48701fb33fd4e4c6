import type { Db } from '#platform/database.ts';
import { type NewSourceDocument, saveSourceDocument } from './publication-store.ts';

/** Keeps the document a past call is taken in from, byte for byte. Joins its caller's transaction. */
export const keepSourceDocument = async (db: Db, document: NewSourceDocument): Promise<void> => {
  await saveSourceDocument(db, document);
};
