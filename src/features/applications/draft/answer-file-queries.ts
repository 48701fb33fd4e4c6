import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { findFile, toFile } from '#platform/files/file-records.ts';

export const answerHolder = 'application-answer';

type OfApplication = { authorityId: string; id: string };

/** The files a dossier holds, the oldest first; for those who hold the dossier already. */
export async function listAnswerFiles(
  db: Db,
  { authorityId, id }: OfApplication,
): Promise<KeptFile[]> {
  const rows = await db
    .selectFrom('files')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('holder_kind', '=', answerHolder)
    .where('holder_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(toFile);
}

/** One of them; null when it belongs to another dossier. */
export async function findAnswerFile(
  db: Db,
  { authorityId, id }: OfApplication,
  fileId: string,
): Promise<KeptFile | null> {
  const found = { authorityIds: [authorityId], holderKind: answerHolder };
  const file = await findFile(db, fileId, found);
  return file?.holder.id === id ? file : null;
}
