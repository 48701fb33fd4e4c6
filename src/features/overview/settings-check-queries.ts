import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

/** "18.4" and the bytes of our database. */
export async function describeDatabase(db: Db): Promise<{ version: string; bytes: bigint }> {
  const { rows } = await sql<{ version: string; bytes: bigint }>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0] ?? { version: '?', bytes: 0n };
}

export async function countMigrations(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from migration_files`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The last checkpoint, and the oldest event that none has signed yet. */
export async function describeCheckpoints(
  db: Db,
): Promise<{ takenAt: Date | null; unsignedSince: Date | null }> {
  const last = await db
    .selectFrom('event_checkpoints')
    .select(['last_position', 'taken_at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { since } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.min('recorded_at').as('since'))
    .where('position', '>', last?.last_position ?? 0n)
    .executeTakeFirstOrThrow();
  return { takenAt: last?.taken_at ?? null, unsignedSince: since };
}
