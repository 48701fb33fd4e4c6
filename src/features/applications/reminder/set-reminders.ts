import { accept } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { deleteRefusal, insertRefusal } from './reminder-store.ts';

type Context = { db: Db; now: Date; actorId: string };

/** A preference of one's own, for all dossiers: no event. */
export async function setReminders({ db, now, actorId }: Context, { wanted }: { wanted: boolean }) {
  if (wanted) await deleteRefusal(db, actorId);
  else await insertRefusal(db, { personId: actorId, now });
  return accept(null);
}
