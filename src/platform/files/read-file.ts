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
  const isDamaged = !(await isIntact(context, file));
  if (isDamaged !== file.isDamaged) await saveDamage(context, file, isDamaged);
  if (isDamaged) return refuse({ reason: 'damaged' });
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

/** Said once when it is found, however often it is asked for, and once when a backup mended it. */
const saveDamage = (context: FilesContext, file: KeptFile, isDamaged: boolean): Promise<void> =>
  inTransaction(context, async ({ db, now, actorId }) => {
    const { numUpdatedRows } = await db
      .updateTable('files')
      .set({ damaged_at: isDamaged ? now : null })
      .where('id', '=', file.id)
      .where('damaged_at', isDamaged ? 'is' : 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await record(db, {
      authorityId: file.authorityId,
      subject: { kind: 'file', id: file.id },
      name: isDamaged ? 'file-found-damaged' : 'file-found-mended',
      actorId,
      happenedAt: now,
    });
  });
