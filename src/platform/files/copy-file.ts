import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '../database.ts';
import type { KeptFile, Place, ReceivedFile } from './file.ts';
import type { FilesContext } from './keep-file.ts';
import { lockContent } from './lock-content.ts';
import { objectKey } from './object-store.ts';
import { recordFile } from './record-file.ts';

export type CopyRefusal = { reason: 'refused-by-antivirus' } | { reason: 'content-missing' };

/** The same bytes under a row of its own, held by another: what becomes of one leaves the other. */
export const copyFile = (
  context: FilesContext,
  file: KeptFile,
  place: Place,
): Promise<Outcome<ReceivedFile, CopyRefusal>> =>
  inTransaction<FilesContext, Outcome<ReceivedFile, CopyRefusal>>(context, async (context) => {
    const { name, size, sha256, mediaType } = file;
    if (file.antivirus === 'refused') return refuse({ reason: 'refused-by-antivirus' });
    // Whoever erases what no row names waits for ours, or came just before.
    await lockContent(context.db, sha256);
    if ((await context.files.store.sizeOf(objectKey(sha256))) === null) {
      return refuse({ reason: 'content-missing' });
    }
    const copy = { id: randomUUID(), name, size, sha256, mediaType, contradiction: null };
    await recordFile(context, place, copy);
    return accept(copy);
  });
