import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { createLiveState, type Live, type LiveState } from '#web/live-state.ts';

/** What administrators change while the process runs, read from its database when it is told to. */
export const openLiveState = (db: Db): LiveState =>
  createLiveState(() => readLive(db, realNow()), realNow);

/** What stands or is to come: what is over is left out. */
async function readLive(db: Db, now: Date): Promise<Live> {
  const [announcements, maintenance, logLevel] = await Promise.all([
    listAnnouncements(db, now),
    db
      .selectFrom('maintenances')
      .select('back_at')
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
    db
      .selectFrom('log_level_changes')
      .select(['level', 'until_at'])
      .where('until_at', '>', now)
      .orderBy('from_at', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return {
    announcements,
    maintenance: maintenance ? { backAt: maintenance.back_at } : null,
    logLevel: logLevel ? { level: logLevel.level, until: logLevel.until_at } : null,
  };
}

/** Announcements that are shown or will be, in the order they begin. */
export async function listAnnouncements(db: Db, now: Date): Promise<Live['announcements']> {
  const rows = await db
    .selectFrom('announcements')
    .select(['id', 'text_fr', 'text_en', 'severity', 'from_at', 'until_at'])
    .where('withdrawn_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    texts: { fr: row.text_fr, en: row.text_en },
    severity: row.severity,
    from: row.from_at,
    until: row.until_at,
  }));
}
