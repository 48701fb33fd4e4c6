import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { realNow } from '../clock.ts';
import type { Db } from '../database.ts';
import { planKept } from '../kept-plans.ts';
import type { JobName, Jobs } from './job-registry.ts';

export type EnqueueOptions = {
  /** Two jobs of one name and key that have not begun are one: the later words replace the earlier. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Whose work it is: its administrators see it. Absent: the installation's. */
  authorityId?: string | null;
};

const usualAttempts = 10;

/**
 * Writes a job in the transaction of its caller: rolled back, there is no job; committed, it runs.
 * Answers its identifier, under which its progress is read.
 */
export async function enqueue<Name extends JobName>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
  options: EnqueueOptions = {},
): Promise<string> {
  const now = realNow();
  const runAt = options.runAt ?? null;
  // One statement: the row and its turn.
  const { id } = await db
    .with('job', (held) =>
      held
        .insertInto('jobs')
        .values({
          id: randomUUID(),
          authority_id: options.authorityId ?? null,
          name,
          key: options.key ?? null,
          payload: payload as object,
          state: 'waiting',
          run_at: runAt ?? now,
          attempts: 0,
          max_attempts: options.maxAttempts ?? usualAttempts,
          created_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['name', 'key'])
            // Not as values: a kept plan must recognise the condition of the index.
            .where('state', '=', sql<'waiting'>`'waiting'`)
            .where('attempts', '=', sql<number>`0`)
            .doUpdateSet((row) => ({
              payload: row.ref('excluded.payload'),
              run_at: row.ref('excluded.run_at'),
              max_attempts: row.ref('excluded.max_attempts'),
            })),
        )
        .returning('id'),
    )
    .selectFrom('job')
    .select(['id', turnOf(sql`id::text`, runAt).as('turn')])
    .modifyEnd(planKept)
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts a job in the queue, or moves its turn. The queue knows its identifier and nothing else. */
export async function giveTurn(db: Db, id: string, runAt: Date | null): Promise<void> {
  await sql`select ${turnOf(sql`${id}::text`, runAt)}`.execute(db);
}

const turnOf = (id: RawBuilder<unknown>, runAt: Date | null) => sql`graphile_worker.add_job(
  'run-job', json_build_object('id', ${id}), job_key := ${id}, run_at := ${runAt}::timestamptz)`;

/** Takes a job out of the queue; one that is being run is only kept from coming back. */
export async function takeTurnAway(db: Db, id: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${id}::text)`.execute(db);
}
