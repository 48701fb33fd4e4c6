import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { isUuid } from './file-records.ts';
import type { FilesContext } from './keep-file.ts';
import { eraseUnheldContent } from './sweep-files.ts';

export type RemovalRefusal = { reason: 'reason-missing' } | { reason: 'already-removed' };
type Removal = { id: string; authorityIds: readonly string[]; reason: string };

/**
 * Takes a file away for good: its row stays, with the reason; its bytes go, unless another row
 * holds the same content.
 */
export async function removeFile(
  context: FilesContext,
  { id, authorityIds, reason }: Removal,
): Promise<Outcome<null, RemovalRefusal>> {
  const why = reason.trim();
  if (!why) return refuse({ reason: 'reason-missing' });
  const sha256 = await inTransaction(context, async ({ db, now, actorId }) => {
    if (authorityIds.length === 0 || !isUuid(id)) return null;
    const removed = await db
      .updateTable('files')
      .set({ removed_at: now, removal_reason: why })
      .where('id', '=', id)
      .where('authority_id', 'in', authorityIds)
      .where('removed_at', 'is', null)
      .returning(['authority_id', 'sha256'])
      .executeTakeFirst();
    if (!removed) return null;
    await record(db, {
      authorityId: removed.authority_id,
      subject: { kind: 'file', id },
      name: 'file-removed',
      actorId,
      happenedAt: now,
      personal: { reason: why },
    });
    return removed.sha256;
  });
  if (sha256 === null) return refuse({ reason: 'already-removed' });
  await eraseUnheldContent(context, sha256);
  return accept(null);
}
