import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { findFile, isUuid } from '#platform/files/file-records.ts';
import { listHeldFiles } from '#platform/files/list-held-files.ts';
import type { Reader } from '#web/reader.ts';
import type { OrganisationDocument } from './document.ts';

/** What its documents are held by. */
export const documentHolder = 'organisation';

export type KeptDocument = OrganisationDocument & { file: KeptFile };
type Of = { id: string; authorityId: string };

/** For those who were found to be members; without what was removed since. */
export async function listDocuments(db: Db, { id, authorityId }: Of): Promise<KeptDocument[]> {
  const rows = await db
    .selectFrom('organisation_documents')
    .select(['id', 'kind', 'file_id', 'expires_on'])
    .where('organisation_id', '=', id)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute();
  const files = await listHeldFiles(db, { authorityId, holder: { kind: documentHolder, id } });
  const byId = new Map(files.map((file) => [file.id, file]));
  return rows.flatMap(({ id, kind, file_id, expires_on: expiresOn }) => {
    const file = byId.get(file_id);
    return file ? [{ id, kind, expiresOn, file }] : [];
  });
}

/** A document of an organisation the reader is a member of; null for any other. */
export async function findMyDocument(
  db: Db,
  reader: Reader,
  { organisationId, documentId }: { organisationId: string; documentId: string },
): Promise<KeptDocument | null> {
  if (!isUuid(organisationId) || !isUuid(documentId)) return null;
  const row = await db
    .selectFrom('organisation_documents as document')
    .innerJoin('organisation_members as me', 'me.organisation_id', 'document.organisation_id')
    .select([
      'document.id',
      'document.kind',
      'document.file_id',
      'document.expires_on',
      'document.authority_id',
    ])
    .where('document.id', '=', documentId)
    .where('document.organisation_id', '=', organisationId)
    .where('me.person_id', '=', reader.personId)
    .executeTakeFirst();
  if (!row) return null;
  const where = { authorityIds: [row.authority_id], holderKind: documentHolder };
  const file = await findFile(db, row.file_id, where);
  return file && { id: row.id, kind: row.kind, expiresOn: row.expires_on, file };
}
