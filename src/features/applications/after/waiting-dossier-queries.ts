import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { visibleToService } from '../application-access.ts';
import { listUnreadByService } from './message-queries.ts';
import './after-rows.ts';
import '../application-rows.ts';

export type WaitingDossiers = {
  /** Identifiers, the one that waits longest first. */
  messages: readonly string[];
  corrections: readonly string[];
  late: readonly string[];
};

/** What applicants wait for from the service, among the dossiers that this reader sees. */
export async function listWaitingDossiers(
  db: Db,
  reader: Reader,
  now: Date,
): Promise<WaitingDossiers> {
  return {
    messages: await listUnreadByService(db, reader, now),
    corrections: await listAskingToCorrect(db, reader, now),
    late: await listNotCompleted(db, reader, now),
  };
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

async function listAskingToCorrect(db: Db, reader: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin('correction_requests as asked', 'asked.application_id', 'application.id')
    .select('application.id')
    .where('asked.decided_at', 'is', null)
    .where((eb) => visibleToService(reader, now)(eb))
    .orderBy('asked.asked_at')
    .orderBy('application.id')
    .execute();
  return idsOf(rows);
}

/** The day is over without an answer: the service examines it as it is, or asks again. */
async function listNotCompleted(db: Db, reader: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin('completion_requests as asked', 'asked.application_id', 'application.id')
    .select('application.id')
    .where('asked.answered_at', 'is', null)
    .where('asked.ended_at', 'is', null)
    .where('asked.due_at', '<=', now)
    .where('application.state', 'in', ['submitted', 'admissible', 'under-review'])
    .where((eb) => visibleToService(reader, now)(eb))
    .orderBy('asked.due_at')
    .orderBy('application.id')
    .execute();
  return idsOf(rows);
}
