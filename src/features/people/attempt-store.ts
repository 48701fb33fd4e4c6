import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { type Attempt, attemptKey, windowStart } from './attempt.ts';

/** One statement: those who try at the same instant are all counted, in whatever process. */
export async function countAttempt(
  db: Db,
  attempt: Attempt,
  now: Date,
): Promise<{ count: number; startedAt: Date }> {
  const begun = windowStart(attempt.kind, now);
  const row = await db
    .insertInto('attempts')
    .values({ key: attemptKey(attempt), count: 1, started_at: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when attempts.started_at < ${begun} then 1 else attempts.count + 1 end`,
        started_at: sql`case when attempts.started_at < ${begun} then ${now} else attempts.started_at end`,
      }),
    )
    .returning(['count', 'started_at'])
    .executeTakeFirstOrThrow();
  return { count: row.count, startedAt: row.started_at };
}

/** After a success: mistakes made before it no longer count. */
export async function forgetAttempts(db: Db, attempt: Attempt): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', attemptKey(attempt)).execute();
}
