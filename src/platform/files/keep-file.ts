import { randomUUID } from 'node:crypto';
import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Place, ReceivedFile } from './file.ts';
import { insertFile } from './file-records.ts';
import { lockContent } from './lock-content.ts';
import { objectKey } from './object-store.ts';
import type { Files } from './open-files.ts';
import type { PreparedFile } from './prepare-file.ts';
import { discard } from './take-in.ts';

export type FilesContext = { db: Db; files: Files; now: Date; actorId: string | null };

/** Puts a prepared file to rest and writes its row, in the caller's transaction when there is one. */
export async function keepFile(
  context: FilesContext,
  { authorityId, holder }: Place,
  prepared: PreparedFile,
): Promise<ReceivedFile> {
  const { path, ...known } = prepared;
  const file = { id: randomUUID(), ...known };
  const key = objectKey(file.sha256);
  try {
    await context.files.store.keep(key, path);
    return await inTransaction(context, async ({ db, files, now, actorId }) => {
      // Held until commit: whoever erases what no row names waits for ours, or came just before.
      await lockContent(db, file.sha256);
      if ((await files.store.sizeOf(key)) === null) await files.store.keep(key, path);
      await insertFile(db, { authorityId, holder, actorId, now, file });
      await record(db, {
        authorityId,
        subject: { kind: 'file', id: file.id },
        name: 'file-received',
        actorId,
        happenedAt: now,
        facts: { size: file.size, mediaType: file.mediaType, holderKind: holder.kind },
        // The hash of a document that can be guessed would confirm the guess.
        personal: { sha256: file.sha256 },
      });
      // Without an antivirus it waits for the one that may be set some day.
      if (files.clamdUrl !== null) {
        await enqueue(db, 'scan-file', { fileId: file.id }, { key: file.id, authorityId });
      }
      return file;
    });
  } finally {
    await discard(prepared);
  }
}
