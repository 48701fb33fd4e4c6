import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '../database.ts';
import { record } from '../events.ts';
import type { KeptFile } from './file.ts';
import { hashOf, verifiedBytes } from './hash-bytes.ts';
import type { FilesContext } from './keep-file.ts';
import { type ByteRange, ObjectMissing, objectKey } from './object-store.ts';

export type ReadRefusal =
  | { reason: 'refused-by-antivirus' }
  | { reason: 'awaiting-antivirus' }
  | { reason: 'damaged' };

/**
 * The bytes of a file, hashed again before the first is sent: one that changed on its disk is
 * refused whole, and its row and its chain say so.
 */
export async function readFileBytes(
  context: FilesContext,
  file: KeptFile,
  range?: ByteRange,
): Promise<Outcome<AsyncIterable<Uint8Array>, ReadRefusal>> {
  const { files } = context;
  if (file.antivirus === 'refused') return refuse({ reason: 'refused-by-antivirus' });
  if (file.antivirus === 'waiting' && files.clamdUrl !== null) {
    return refuse({ reason: 'awaiting-antivirus' });
  }
  if (!(await isIntact(context, file))) {
    await saveDamage(context, file);
    return refuse({ reason: 'damaged' });
  }
  const bytes = await files.store.open(objectKey(file.sha256), range);
  return accept(range ? bytes : verifiedBytes(bytes, file.sha256));
}

async function isIntact({ files }: FilesContext, { sha256 }: KeptFile): Promise<boolean> {
  try {
    return (await hashOf(await files.store.open(objectKey(sha256)))) === sha256;
  } catch (error) {
    if (error instanceof ObjectMissing) return false;
    throw error;
  }
}

/** Said once per file, however often it is asked for. */
const saveDamage = (context: FilesContext, file: KeptFile): Promise<void> =>
  inTransaction(context, async ({ db, now, actorId }) => {
    const { numUpdatedRows } = await db
      .updateTable('files')
      .set({ damaged_at: now })
      .where('id', '=', file.id)
      .where('damaged_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await record(db, {
      authorityId: file.authorityId,
      subject: { kind: 'file', id: file.id },
      name: 'file-found-damaged',
      actorId,
      happenedAt: now,
    });
  });
