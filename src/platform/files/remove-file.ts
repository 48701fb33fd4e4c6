import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import type { Holder } from './file.ts';
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
  const sha256 = await inTransaction(context, (joined) =>
    markRemoved(joined, { id, authorityIds, reason: why }),
  );
  if (sha256 === null) return refuse({ reason: 'already-removed' });
  await eraseUnheldContent(context, sha256);
  return accept(null);
}

type RowContext = { db: Db; now: Date; actorId: string | null };

/**
 * The row alone, in the transaction of the caller, who erases the content of that hash once it is
 * committed: bytes do not come back when a transaction is undone. Null when there is no such file.
 */
export async function markRemoved(
  { db, now, actorId }: RowContext,
  { id, authorityIds, reason }: Removal,
): Promise<string | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const removed = await db
    .updateTable('files')
    .set({ removed_at: now, removal_reason: reason })
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
    personal: { reason },
  });
  return removed.sha256;
}

type Held = { authorityId: string; holder: Holder; reason: string };

/** All that somebody holds, in the same way: the hashes whose content can then be erased. */
export async function markAllRemoved(
  context: RowContext,
  { authorityId, holder, reason }: Held,
): Promise<string[]> {
  const held = await context.db
    .selectFrom('files')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('holder_kind', '=', holder.kind)
    .where('holder_id', '=', holder.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const freed: string[] = [];
  for (const { id } of held) {
    const sha256 = await markRemoved(context, { id, authorityIds: [authorityId], reason });
    if (sha256 !== null) freed.push(sha256);
  }
  return freed;
}
