import { sql } from 'kysely';
import { type Db, inTransaction } from '../database.ts';
import { cut, endAttempt } from './attempt.ts';
import { giveTurn } from './enqueue.ts';
import { presentWorkers } from './worker-place.ts';

/** Long enough for a job that was taken to have begun. */
const secondsWithoutTurn = 30;

/**
 * Says of each job held by a process that is gone that it was cut, and gives it its next turn; gives
 * a turn to those that lost it with their process, or with the queue when a database was restored.
 * Any process may do it, as often as it likes; two at once share the work.
 */
export async function returnCutJobs(db: Db, now: Date): Promise<number> {
  const cutJobs = await sql<{ id: string }>`
    select job_id as id from job_attempts
    where ended_at is null and worker not in (${presentWorkers})
    order by job_id`.execute(db);
  for (const { id } of cutJobs.rows) await returnCut(db, id, now);

  const withoutTurn = await sql<{ id: string; run_at: Date }>`
    select id, run_at from jobs
    where state = 'waiting'
      and run_at < ${now}::timestamptz - make_interval(secs => ${secondsWithoutTurn})
      and not exists (
        select from graphile_worker.jobs as turn
        where turn.key = jobs.id::text and turn.locked_at is null
          and turn.attempts < turn.max_attempts
      )
    order by id`.execute(db);
  for (const { id, run_at } of withoutTurn.rows) await giveTurn(db, id, run_at);
  return cutJobs.rows.length;
}

const returnCut = (db: Db, jobId: string, now: Date) =>
  inTransaction({ db }, async ({ db }) => {
    // Asked again under the lock: another process may have been here, and the job begun anew.
    const { rows } = await sql<{ number: number }>`
      select number from job_attempts
      join jobs on jobs.id = job_id
      where job_id = ${jobId} and job_attempts.ended_at is null
        and worker not in (${presentWorkers})
      for update of jobs skip locked`.execute(db);
    const number = rows[0]?.number;
    if (number !== undefined) await endAttempt(db, { jobId, number, ...cut, now });
  });
