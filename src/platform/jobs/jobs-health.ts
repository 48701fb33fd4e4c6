import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { countWorkers } from './worker-place.ts';

export type JobsHealth = {
  /** Due now, or already running late. */
  due: number;
  /** Put off to a later moment. */
  later: number;
  running: number;
  failed: number;
  /** Since when the oldest job that is due has waited. */
  oldestDueAt: Date | null;
  /** Processes that work; 0 with jobs due means that nothing moves. */
  workers: number;
};

export async function readJobsHealth(db: Db, now: Date): Promise<JobsHealth> {
  const { rows } = await sql<Omit<JobsHealth, 'workers'>>`
    select
      count(*) filter (where state = 'waiting' and run_at <= ${now})::int as due,
      count(*) filter (where state = 'waiting' and run_at > ${now})::int as later,
      count(*) filter (where state = 'running')::int as running,
      count(*) filter (where state = 'failed')::int as failed,
      min(run_at) filter (where state = 'waiting' and run_at <= ${now}) as "oldestDueAt"
    from jobs where state in ('waiting', 'running', 'failed')`.execute(db);
  const counted = rows[0] ?? { due: 0, later: 0, running: 0, failed: 0, oldestDueAt: null };
  return { ...counted, workers: await countWorkers(db) };
}
