import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { deleteView } from './saved-view-store.ts';

type Context = { db: Db; actorId: string };

/** One's own only: a colleague's that was lent is theirs to take back. */
export async function removeView(
  { db, actorId }: Context,
  { id, callId }: { id: string; callId: string },
): Promise<Outcome<null, { reason: 'view-unknown' }>> {
  const isGone = await deleteView(db, { id, callId, personId: actorId });
  return isGone ? accept(null) : refuse({ reason: 'view-unknown' });
}
