import { sql } from 'kysely';
import { type Db, inTransaction } from '../database.ts';
import { giveTurn } from './enqueue.ts';
import type { AttemptEnding } from './job-rows.ts';
import { presentWorkers } from './worker-place.ts';

/** One start of one job. */
export type Attempt = {
  jobId: string;
  number: number;
  name: string;
  payload: object;
  isLastAttempt: boolean;
};

export type Ended = { ending: AttemptEnding; reason: string | null };

/** A job that another process still holds is asked again later: it is never begun beside itself. */
const secondsBeforeAskingAgain = 60;

/** Begins a job whose turn came; null when there is nothing to begin any more, or not yet. */
export const beginAttempt = (db: Db, jobId: string, worker: number, now: Date) =>
  inTransaction({ db }, async ({ db }): Promise<Attempt | null> => {
    const job = await lockJob(db, jobId);
    if (job?.state === 'running') {
      if (await isHeld(db, jobId)) await giveTurn(db, jobId, later(now, secondsBeforeAskingAgain));
      else await endAttempt(db, { jobId, ...cut, now });
      return null;
    }
    if (job?.state !== 'waiting') return null;

    const number = (await lastNumber(db, jobId)) + 1;
    const attempts = job.attempts + 1;
    await db
      .updateTable('jobs')
      .set({ state: 'running', attempts, progress_done: null, progress_total: null })
      .where('id', '=', jobId)
      .execute();
    await db
      .insertInto('job_attempts')
      .values({ job_id: jobId, number, worker, began_at: now })
      .execute();
    const { name, payload } = job;
    return { jobId, number, name, payload, isLastAttempt: attempts >= job.max_attempts };
  });

export const cut: Ended = { ending: 'cut', reason: null };

type Ending = Ended & { jobId: string; number?: number; now: Date };

/**
 * Ends the open attempt of a job and says what becomes of the job, in one transaction. An attempt
 * that was already said to be cut is not ended twice: that it finished after all is written beside it.
 */
export const endAttempt = (db: Db, { jobId, number, ending, reason, now }: Ending) =>
  inTransaction({ db }, async ({ db }): Promise<'ended' | 'was-cut'> => {
    const job = await lockJob(db, jobId);
    const ended = await db
      .updateTable('job_attempts')
      .set({ ended_at: now, ending, reason })
      .where('job_id', '=', jobId)
      .where('ended_at', 'is', null)
      .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
      .returning('number')
      .executeTakeFirst();
    if (job && ended) {
      await settleJob(db, job, { ending, reason, now });
      return 'ended';
    }
    await db
      .updateTable('job_attempts')
      .set({ finished_after_cut_at: now })
      .where('job_id', '=', jobId)
      .where('number', '=', number ?? 0)
      .where('ending', '=', 'cut')
      .execute();
    return 'was-cut';
  });

type LockedJob = NonNullable<Awaited<ReturnType<typeof lockJob>>>;

async function settleJob(db: Db, job: LockedJob, { ending, reason, now }: Ended & { now: Date }) {
  const next = nextState(job, ending);
  const runAt = next === 'waiting' ? later(now, pauseAfter(ending, job.attempts)) : job.run_at;
  await db
    .updateTable('jobs')
    .set({
      state: next,
      run_at: runAt,
      reason,
      ended_at: next === 'waiting' ? null : now,
      // What was handed back unharmed has not used a chance up.
      max_attempts: job.max_attempts + (ending === 'returned' ? 1 : 0),
    })
    .where('id', '=', job.id)
    .execute();
  if (next === 'waiting') await giveTurn(db, job.id, runAt);
}

function nextState(job: LockedJob, ending: AttemptEnding) {
  if (ending === 'done') return 'done';
  if (ending === 'cancelled' || job.cancel_asked_at !== null) return 'cancelled';
  if (ending === 'returned') return 'waiting';
  return job.attempts >= job.max_attempts ? 'failed' : 'waiting';
}

/** 10 s, 30 s, 90 s … up to 4 h: ten attempts last a working day, and a night. */
const pauseAfter = (ending: AttemptEnding, attempts: number): number =>
  ending === 'failed' ? Math.min(10 * 3 ** (attempts - 1), 4 * 3600) : 0;

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

const lockJob = (db: Db, id: string) =>
  db
    .selectFrom('jobs')
    .select([
      'id',
      'name',
      'payload',
      'state',
      'run_at',
      'attempts',
      'max_attempts',
      'cancel_asked_at',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

async function lastNumber(db: Db, jobId: string): Promise<number> {
  const last = await db
    .selectFrom('job_attempts')
    .select('number')
    .where('job_id', '=', jobId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}

async function isHeld(db: Db, jobId: string): Promise<boolean> {
  const { rows } = await sql`
    select from job_attempts
    where job_id = ${jobId} and ended_at is null and worker in (${presentWorkers})`.execute(db);
  return rows.length > 0;
}
