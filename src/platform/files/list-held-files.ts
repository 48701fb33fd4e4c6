import type { Db } from '../database.ts';
import type { KeptFile, Place } from './file.ts';
import { fileColumns, toFile } from './file-records.ts';

/** All that one holder holds, the last received first; what was removed is left out. */
export async function listHeldFiles(
  db: Db,
  { authorityId, holder }: Place,
): Promise<readonly KeptFile[]> {
  const rows = await db
    .selectFrom('files')
    .select(fileColumns)
    .where('authority_id', '=', authorityId)
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
    .where('removed_at', 'is', null)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toFile);
}
