import { sql } from 'kysely';
import type { Db } from './database.ts';
import { pendingMigrations } from './migrate.ts';

export type Readiness = { ready: true } | { ready: false; reason: 'database' | 'migrations' };

/** A balancer asks every few seconds: an answer late is an answer no. */
const longestWait = 2000;

/** Whether this process can serve: the database answers and has had every migration. */
export async function readReadiness(db: Db, wait = longestWait): Promise<Readiness> {
  const late = Promise.withResolvers<Readiness>();
  const timer = setTimeout(() => late.resolve({ ready: false, reason: 'database' }), wait);
  try {
    return await Promise.race([askDatabase(db), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function askDatabase(db: Db): Promise<Readiness> {
  try {
    await sql`select 1`.execute(db);
    const pending = await pendingMigrations(db);
    return pending.length === 0 ? { ready: true } : { ready: false, reason: 'migrations' };
  } catch {
    return { ready: false, reason: 'database' };
  }
}
