import type { Db } from '#platform/database.ts';
import { notify } from '#platform/notifications.ts';
import type { Announcement } from '#web/live-state.ts';

/** The channel on which every process hears that what administrators set has changed. */
export const liveChannel = 'laureat_live';

export async function insertAnnouncement(
  db: Db,
  { id, texts, severity, from, until }: Announcement,
  now: Date,
): Promise<void> {
  await db
    .insertInto('announcements')
    .values({
      id,
      text_fr: texts.fr,
      text_en: texts.en,
      severity,
      from_at: from,
      until_at: until,
      created_at: now,
    })
    .execute();
  await notify(db, liveChannel);
}

/** False when it was withdrawn already, or never was. */
export async function withdraw(db: Db, id: string, now: Date): Promise<boolean> {
  const withdrawn = await db
    .updateTable('announcements')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (withdrawn) await notify(db, liveChannel);
  return withdrawn !== undefined;
}
