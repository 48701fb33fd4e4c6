import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { realNow } from '../clock.ts';
import { type Db, inTransaction } from '../database.ts';
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
  return inTransaction({ db }, async ({ db }) => {
    const id = await insertJob(db, name, payload as object, options);
    await giveTurn(db, id, options.runAt ?? null);
    return id;
  });
}

async function insertJob(
  db: Db,
  name: string,
  payload: object,
  options: EnqueueOptions,
): Promise<string> {
  const now = realNow();
  const { id } = await db
    .insertInto('jobs')
    .values({
      id: randomUUID(),
      authority_id: options.authorityId ?? null,
      name,
      key: options.key ?? null,
      payload,
      state: 'waiting',
      run_at: options.runAt ?? now,
      attempts: 0,
      max_attempts: options.maxAttempts ?? usualAttempts,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'key'])
        .where('state', '=', 'waiting')
        .where('attempts', '=', 0)
        .doUpdateSet((row) => ({
          payload: row.ref('excluded.payload'),
          run_at: row.ref('excluded.run_at'),
          max_attempts: row.ref('excluded.max_attempts'),
        })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts a job in the queue, or moves its turn. The queue knows its identifier and nothing else. */
export async function giveTurn(db: Db, id: string, runAt: Date | null): Promise<void> {
  await sql`select graphile_worker.add_job('run-job', json_build_object('id', ${id}::text),
    job_key := ${id}::text, run_at := ${runAt}::timestamptz)`.execute(db);
}

/** Takes a job out of the queue; one that is being run is only kept from coming back. */
export async function takeTurnAway(db: Db, id: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${id}::text)`.execute(db);
}
