import type { Db } from '../database.ts';
import { record } from '../events.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Place, ReceivedFile } from './file.ts';
import { insertFile } from './file-records.ts';
import type { Files } from './open-files.ts';

type Context = { db: Db; files: Files; now: Date; actorId: string | null };

/** The row of content that rests, its event and its scan; under the lock of that content. */
export async function recordFile(
  { db, files, now, actorId }: Context,
  { authorityId, holder }: Place,
  file: ReceivedFile,
): Promise<void> {
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
}
