import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { giveTurn, takeTurnAway } from './enqueue.ts';
import type { JobState } from './job-rows.ts';

export type JobRefusal = { reason: 'job-is-elsewhere'; state: JobState };
type JobOutcome = Outcome<null, JobRefusal>;

export type Acting = {
  db: Db;
  now: Date;
  actorId: string;
  /** For whom the person acts when the job is the installation's own. */
  authorityId: string;
};

/** Tries a failed job again, now, with all its chances. */
export const retryJob = (acting: Acting, id: string): Promise<JobOutcome> =>
  change(acting, id, 'job-retried', ['failed', 'cancelled'], async ({ db, now }) => {
    await db
      .updateTable('jobs')
      .set((eb) => ({
        state: 'waiting',
        run_at: now,
        ended_at: null,
        cancel_asked_at: null,
        max_attempts: eb('max_attempts', '+', eb.ref('attempts')),
      }))
      .where('id', '=', id)
      .execute();
    await giveTurn(db, id, now);
  });

/** A job that waits will not run; one that runs is asked to stop, and says when it has. */
export const cancelJob = (acting: Acting, id: string): Promise<JobOutcome> =>
  change(acting, id, 'job-cancelled', ['waiting', 'running'], async ({ db, now }, state) => {
    const waiting = state === 'waiting';
    await db
      .updateTable('jobs')
      .set({ cancel_asked_at: now, ...(waiting && { state: 'cancelled' as const, ended_at: now }) })
      .where('id', '=', id)
      .execute();
    if (waiting) await takeTurnAway(db, id);
  });

/** Takes a job off the board. What it did stays done; its trace stays among the events. */
export const removeJob = (acting: Acting, id: string): Promise<JobOutcome> =>
  change(acting, id, 'job-removed', ['done', 'failed', 'cancelled'], async ({ db }) => {
    await db.deleteFrom('jobs').where('id', '=', id).execute();
    await takeTurnAway(db, id);
  });

function change(
  acting: Acting,
  id: string,
  event: string,
  from: readonly JobState[],
  work: (acting: Acting, state: JobState) => Promise<void>,
): Promise<JobOutcome> {
  return inTransaction(acting, async (acting) => {
    const { db, now, actorId } = acting;
    const job = await db
      .selectFrom('jobs')
      .select(['state', 'authority_id', 'name'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    // Removed meanwhile by someone else: what was asked is no more to be done.
    const state = job?.state ?? 'done';
    if (!job || !from.includes(state)) return refuse({ reason: 'job-is-elsewhere', state });
    await work(acting, state);
    await record(db, {
      authorityId: job.authority_id ?? acting.authorityId,
      subject: { kind: 'job', id },
      name: event,
      actorId,
      happenedAt: now,
      facts: { job: job.name },
    });
    return accept(null);
  });
}
