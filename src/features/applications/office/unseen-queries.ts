import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { countedByService, stillSealed } from '../application-access.ts';
import '#features/calls/wave/wave-rows.ts';
import '../application-rows.ts';
import '../reminder/reminder-rows.ts';

/** Filed dossiers of a wave that is sealed: how many, and until when. */
export type SealedCount = { wave: number; count: number; until: Date };

/** Of a sealed wave an officer is told one number, and nothing that could split it. */
export async function countSealed(
  db: Db,
  reader: Reader,
  { callId, now }: { callId: string; now: Date },
): Promise<SealedCount[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin('waves as wave', 'wave.id', 'application.wave_id')
    .where('application.call_id', '=', callId)
    .where('application.state', '<>', 'draft')
    .where((eb) => countedByService(reader)(eb))
    .where((eb) => stillSealed(eb, now))
    .groupBy(['wave.number', 'wave.closes_at', 'wave.grace_minutes'])
    .orderBy('wave.number')
    .select(({ fn }) => [
      'wave.number as wave',
      fn.countAll<bigint>().as('count'),
      sql<Date>`wave.closes_at + make_interval(mins => wave.grace_minutes)`.as('until'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export type SleepingDrafts = { week: number; month: number; older: number };

/** Drafts by the age of their last change. Counted, never opened. */
export async function countDrafts(
  db: Db,
  reader: Reader,
  { callId, now }: { callId: string; now: Date },
): Promise<SleepingDrafts> {
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const row = await db
    .selectFrom('applications as application')
    .where('application.call_id', '=', callId)
    .where('application.state', '=', 'draft')
    .where((eb) => countedByService(reader)(eb))
    .select(({ fn }) => [
      fn.countAll<bigint>().filterWhere('application.changed_at', '>', since(7)).as('week'),
      fn
        .countAll<bigint>()
        .filterWhere('application.changed_at', '<=', since(7))
        .filterWhere('application.changed_at', '>', since(30))
        .as('month'),
      fn.countAll<bigint>().filterWhere('application.changed_at', '<=', since(30)).as('older'),
    ])
    .executeTakeFirstOrThrow();
  return { week: Number(row.week), month: Number(row.month), older: Number(row.older) };
}

/** Mails sent before the closing to those who had a draft of this call, whatever became of it. */
export async function countReminders(db: Db, reader: Reader, callId: string): Promise<number> {
  const row = await db
    .selectFrom('closing_reminders as reminder')
    .innerJoin('applications as application', 'application.id', 'reminder.application_id')
    .where('application.call_id', '=', callId)
    .where((eb) => countedByService(reader)(eb))
    .select(sql<bigint>`coalesce(sum(reminder.mails), 0)::bigint`.as('mails'))
    .executeTakeFirstOrThrow();
  return Number(row.mails);
}
