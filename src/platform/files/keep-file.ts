import { randomUUID } from 'node:crypto';
import { type Db, inTransaction } from '../database.ts';
import type { Place, ReceivedFile } from './file.ts';
import { lockContent } from './lock-content.ts';
import { objectKey } from './object-store.ts';
import type { Files } from './open-files.ts';
import type { PreparedFile } from './prepare-file.ts';
import { recordFile } from './record-file.ts';
import { discard } from './take-in.ts';

export type FilesContext = { db: Db; files: Files; now: Date; actorId: string | null };

/** Puts a prepared file to rest and writes its row, in the caller's transaction when there is one. */
export async function keepFile(
  context: FilesContext,
  place: Place,
  prepared: PreparedFile,
): Promise<ReceivedFile> {
  const { path, ...known } = prepared;
  const file = { id: randomUUID(), ...known };
  const key = objectKey(file.sha256);
  try {
    await context.files.store.keep(key, path);
    return await inTransaction(context, async (context) => {
      const { db, files } = context;
      // Held until commit: whoever erases what no row names waits for ours, or came just before.
      await lockContent(db, file.sha256);
      if ((await files.store.sizeOf(key)) === null) await files.store.keep(key, path);
      await recordFile(context, place, file);
      return file;
    });
  } finally {
    await discard(prepared);
  }
}
