import type { Db } from '#platform/database.ts';
import type { MutableMail } from './notification.ts';
import './after-rows.ts';

export async function listMuted(db: Db, personId: string): Promise<readonly MutableMail[]> {
  const rows = await db
    .selectFrom('muted_notifications')
    .select('kind')
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ kind }) => kind);
}

type Choice = { personId: string; muted: readonly MutableMail[]; now: Date };

/** One's own: what is not in the list is sent again. */
export async function saveMuted(db: Db, { personId, muted, now }: Choice): Promise<void> {
  await db.deleteFrom('muted_notifications').where('person_id', '=', personId).execute();
  if (muted.length === 0) return;
  await db
    .insertInto('muted_notifications')
    .values(muted.map((kind) => ({ person_id: personId, kind, muted_at: now })))
    .execute();
}
