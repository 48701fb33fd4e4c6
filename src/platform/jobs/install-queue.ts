import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { openQueuePool } from './queue-pool.ts';

/** The last migration of the pinned version of graphile-worker. */
export const newestRevision = 20;

/** Brings the schema of the queue up to date, by its own migrations; two processes wait for each other. */
export async function installQueue(db: Db): Promise<void> {
  if ((await readRevision(db)) >= newestRevision) return;
  // Loaded only now: a start on a database that is up to date does without it.
  const { Logger, runMigrations } = await import('graphile-worker');
  await oneAtATime(db, 'install the queue', async () => {
    const pgPool = openQueuePool(db, 1);
    try {
      await runMigrations({ pgPool, logger: new Logger(() => () => {}) });
    } finally {
      await pgPool.end();
    }
  });
}

async function readRevision(db: Db): Promise<number> {
  const present = await sql<{ present: boolean }>`
    select to_regclass('graphile_worker.migrations') is not null as present`.execute(db);
  if (!present.rows[0]?.present) return 0;
  const revision = await sql<{ id: number | null }>`
    select max(id) as id from graphile_worker.migrations`.execute(db);
  return revision.rows[0]?.id ?? 0;
}
