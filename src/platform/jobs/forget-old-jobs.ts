import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Job } from './job-registry.ts';

const daysKept = 30;

export const forgetOldJobs: Job<Record<string, never>> = {
  title: { fr: 'Oublier les tâches anciennes', en: 'Forget old jobs' },
  schedule: '12 3 * * *',
  run: async ({ db, now }) => {
    await db
      .deleteFrom('jobs')
      .where('state', 'in', ['done', 'cancelled'])
      .where('ended_at', '<', new Date(now.getTime() - daysKept * 24 * 3600 * 1000))
      .execute();
    await sweepQueue(db);
  },
};

/** Turns whose process died after their job had ended: the queue would keep them for ever. */
async function sweepQueue(db: Db): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs where attempts >= max_attempts))`.execute(db);
}
