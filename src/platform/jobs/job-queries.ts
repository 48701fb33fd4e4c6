import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import type { AttemptEnding, JobState } from './job-rows.ts';
import { jobsPerPage } from './jobs-page.ts';

export type ListedJob = {
  id: string;
  name: string;
  state: JobState;
  runAt: Date;
  createdAt: Date;
  endedAt: Date | null;
  attempts: number;
  maxAttempts: number;
  progress: { done: number; total: number } | null;
  reason: string | null;
  isCancelAsked: boolean;
  /** How many of its attempts were cut short by the death of their process. */
  cuts: number;
};

export type JobCriteria = { state: JobState | null; name: string | null; page: number };

/** The work of their authorities, and that of the installation. */
const visibleTo = (authorityIds: readonly string[]) => (eb: ExpressionBuilder<Database, 'jobs'>) =>
  eb.or([
    eb('jobs.authority_id', 'is', null),
    eb('jobs.authority_id', '=', sql<string>`any(${sql.val(authorityIds)}::uuid[])`),
  ]);

const listed = (db: Db, authorityIds: readonly string[]) =>
  db
    .selectFrom('jobs')
    .select([
      'id',
      'name',
      'state',
      'run_at',
      'created_at',
      'ended_at',
      'attempts',
      'max_attempts',
      'progress_done',
      'progress_total',
      'reason',
      'cancel_asked_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('job_attempts')
        .select(sql<number>`count(*)::int`.as('cuts'))
        .whereRef('job_id', '=', 'jobs.id')
        .where('ending', '=', 'cut')
        .as('cuts'),
    )
    .where(visibleTo(authorityIds));

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

const asListed = (row: Row): ListedJob => ({
  id: row.id,
  name: row.name,
  state: row.state,
  runAt: row.run_at,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  progress:
    row.progress_done === null || row.progress_total === null
      ? null
      : { done: row.progress_done, total: row.progress_total },
  reason: row.reason,
  isCancelAsked: row.cancel_asked_at !== null,
  cuts: row.cuts ?? 0,
});

/** What needs a look comes first; then what is under way, then the rest, latest first. */
export async function listJobs(
  db: Db,
  authorityIds: readonly string[],
  { state, name, page }: JobCriteria,
): Promise<ListedJob[]> {
  const rows = await listed(db, authorityIds)
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'failed'))
    .$if(name !== null, (query) => query.where('name', '=', name ?? ''))
    .orderBy(sql`array_position(array['failed', 'running', 'waiting'], state)`, (order) =>
      order.asc().nullsLast(),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(jobsPerPage)
    .offset((page - 1) * jobsPerPage)
    .execute();
  return rows.map(asListed);
}

export type JobCount = { state: JobState; name: string; count: number };

/** How many of each kind in each state: what the filters say, and the number of pages. */
export const countJobs = (db: Db, authorityIds: readonly string[]): Promise<JobCount[]> =>
  db
    .selectFrom('jobs')
    .select(['state', 'name', sql<number>`count(*)::int`.as('count')])
    .where(visibleTo(authorityIds))
    .groupBy(['state', 'name'])
    .orderBy('name')
    .orderBy('state')
    .execute();

export type ShownAttempt = {
  number: number;
  worker: number;
  beganAt: Date;
  endedAt: Date | null;
  ending: AttemptEnding | null;
  reason: string | null;
  finishedAfterCutAt: Date | null;
};

export type ShownJob = ListedJob & { history: ShownAttempt[] };

/** One job and each of its starts; null for one that is not theirs. */
export async function findJob(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<ShownJob | null> {
  const row = await listed(db, authorityIds)
    .where(sql<string>`jobs.id::text`, '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const history = await db
    .selectFrom('job_attempts')
    .select([
      'number',
      'worker',
      'began_at as beganAt',
      'ended_at as endedAt',
      'ending',
      'reason',
      'finished_after_cut_at as finishedAfterCutAt',
    ])
    .where('job_id', '=', row.id)
    .orderBy('number', 'desc')
    .execute();
  return { ...asListed(row), history };
}
