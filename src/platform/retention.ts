import { sql } from 'kysely';
import type { Db } from './database.ts';
import { record } from './events.ts';
import type { JobName } from './jobs/job-registry.ts';

const kind = 'retention';
const name = 'past-its-time-erased';

type Erased = { job: JobName; counts: Record<string, number>; now: Date };

/**
 * Says how much a job erased because its time was over; a night that erased nothing says nothing.
 * What belongs to the installation is told in the chain of its first authority.
 */
export async function recordErased(db: Db, { job, counts, now }: Erased): Promise<void> {
  if (Object.values(counts).every((count) => count === 0)) return;
  const { rows } = await sql<{ id: string }>`
    select id from authorities order by created_at, id limit 1`.execute(db);
  const authorityId = rows[0]?.id;
  if (authorityId === undefined) return;
  const event = { authorityId, subject: { kind, id: job }, name, actorId: null, happenedAt: now };
  await record(db, { ...event, facts: counts });
}

export type RetentionRun = {
  job: string;
  /** When it last ran to its end. */
  ranAt: Date | null;
  /** When it last had something to erase, and how many rows. */
  erasedAt: Date | null;
  erased: number;
};

/** One for each of these jobs, in their order; a job that never ran has no date. */
export async function listRetentionRuns(
  db: Db,
  jobs: readonly string[],
): Promise<readonly RetentionRun[]> {
  if (jobs.length === 0) return [];
  const { rows } = await sql<RetentionRun>`
    select asked.job, ran."ranAt", erased."erasedAt",
      coalesce((select sum(value::int) from jsonb_each_text(erased.facts)), 0)::int as erased
    from unnest(${[...jobs]}::text[]) with ordinality as asked (job, rank)
    left join lateral (
      select max(ended_at) as "ranAt" from jobs where jobs.name = asked.job and state = 'done'
    ) as ran on true
    left join lateral (
      select happened_at as "erasedAt", facts from events
      where subject_kind = ${kind} and subject_id = asked.job
      order by position desc limit 1
    ) as erased on true
    order by asked.rank`.execute(db);
  return rows;
}
