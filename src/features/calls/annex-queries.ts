import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { findFile, listFilesOf } from '#platform/files/file-records.ts';

/** What the annexes of a call are held by. */
export const annexHolder = 'call';

type OfCall = { authorityId: string; id: string };

/** The documents that go with the regulation of a call. */
export async function listAnnexes(db: Db, { authorityId, id }: OfCall): Promise<KeptFile[]> {
  const files = await listFilesOf(db, [authorityId], annexHolder);
  return files.filter(({ holder }) => holder.id === id);
}

export async function findAnnex(db: Db, call: OfCall, fileId: string): Promise<KeptFile | null> {
  const asked = { authorityIds: [call.authorityId], holderKind: annexHolder };
  const file = await findFile(db, fileId, asked);
  return file?.holder.id === call.id ? file : null;
}
