import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';
import type { DocumentKind } from './document.ts';

type NewDocument = {
  authorityId: string;
  organisationId: string;
  kind: DocumentKind;
  fileId: string;
  expiresOn: string | null;
  actorId: string;
  now: Date;
};

export async function insertDocument(db: Db, document: NewDocument): Promise<void> {
  await db
    .insertInto('organisation_documents')
    .values({
      id: randomUUID(),
      authority_id: document.authorityId,
      organisation_id: document.organisationId,
      kind: document.kind,
      file_id: document.fileId,
      expires_on: document.expiresOn,
      added_by: document.actorId,
      added_at: document.now,
    })
    .execute();
}

/** Null when it is already gone. */
export async function deleteDocument(
  db: Db,
  { organisationId, documentId }: { organisationId: string; documentId: string },
): Promise<{ fileId: string } | null> {
  const row = await db
    .deleteFrom('organisation_documents')
    .where('id', '=', documentId)
    .where('organisation_id', '=', organisationId)
    .returning('file_id')
    .executeTakeFirst();
  return row ? { fileId: row.file_id } : null;
}
