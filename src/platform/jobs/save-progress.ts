import type { Db } from '../database.ts';
import type { Attempt } from './attempt.ts';

/** Writes how far a job is; answers whether someone asked meanwhile that it be cancelled. */
export async function saveProgress(
  db: Db,
  { jobId }: Pick<Attempt, 'jobId'>,
  done: number,
  total: number,
): Promise<boolean> {
  const job = await db
    .updateTable('jobs')
    .set({ progress_done: done, progress_total: total })
    .where('id', '=', jobId)
    .returning('cancel_asked_at')
    .executeTakeFirst();
  return job?.cancel_asked_at != null;
}
