import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';
import { notify } from '#platform/notifications.ts';
import { liveChannel } from './announcement-store.ts';

/** False when one is under way: two administrators who begin together begin one. */
export async function insertMaintenance(db: Db, now: Date, backAt: Date): Promise<boolean> {
  const began = await db
    .insertInto('maintenances')
    .values({ id: randomUUID(), began_at: now, back_at: backAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  await notify(db, liveChannel);
  return began !== undefined;
}

/** False when none is under way. */
export async function closeMaintenance(db: Db, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('maintenances')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  await notify(db, liveChannel);
  return ended !== undefined;
}

export async function insertLogLevel(
  db: Db,
  change: { level: string; from: Date; until: Date },
): Promise<void> {
  await db
    .insertInto('log_level_changes')
    .values({
      id: randomUUID(),
      level: change.level,
      from_at: change.from,
      until_at: change.until,
    })
    .execute();
  await notify(db, liveChannel);
}

/** Back to the level of the settings, now rather than at the end of the hour. */
export async function endLogLevels(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('log_level_changes')
    .set({ until_at: now })
    .where('until_at', '>', now)
    .where('from_at', '<', now)
    .execute();
  await notify(db, liveChannel);
}
