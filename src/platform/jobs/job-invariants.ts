import { sql } from 'kysely';
import type { Invariant } from '../invariant.ts';
import { presentWorkers } from './worker-place.ts';

export const jobInvariants: readonly Invariant[] = [
  {
    name: 'a-job-runs-exactly-while-an-attempt-is-open',
    fr: 'Une tâche est en cours exactement tant qu’un essai est ouvert.',
    en: 'A job runs exactly while an attempt is open.',
    offending: sql`
      select id as job, state, count(job_id)::int as open
      from jobs left join job_attempts on job_id = id and job_attempts.ended_at is null
      group by id, state
      having (state = 'running') <> (count(job_id) = 1)
      order by 1`,
  },
  {
    // A dead process is noticed within five seconds; when none works, nobody can notice.
    name: 'no-job-is-held-by-a-process-that-is-gone-while-another-works',
    fr: 'Aucune tâche n’est tenue par un processus disparu pendant qu’un autre travaille.',
    en: 'No job is held by a process that is gone while another works.',
    offending: sql`
      with present (worker) as (${presentWorkers})
      select job_id as job, number as attempt, worker
      from job_attempts
      where ended_at is null and worker not in (select worker from present)
        and exists (select from present)
      order by 1`,
  },
];
