import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { connectionOf, type Db } from '../database.ts';

/** Names our advisory locks on workers among all others. */
const lockClass = 7201;

/** The place of one process among those that work: its number, and the lock that proves it lives. */
export type Place = {
  worker: number;
  /** Settles when the server let the lock go: others may think this process dead. */
  lost: Promise<void>;
  leave(): Promise<void>;
};

/**
 * Takes a number and holds a session lock on it. PostgreSQL itself releases the lock when the
 * process dies, however it dies: no heartbeat, no clock to compare.
 */
export async function takePlace(db: Db): Promise<Place> {
  const client = new pg.Client({
    ...connectionOf(db),
    application_name: 'laureat worker',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  client.on('error', () => resolve());
  client.on('end', () => resolve());
  await client.connect();
  const { rows } = await client.query<{ worker: number }>(
    "select nextval('job_worker_numbers')::int as worker",
  );
  const worker = rows[0]?.worker ?? 0;
  await client.query('select pg_advisory_lock($1, $2)', [lockClass, worker]);
  return { worker, lost, leave: () => client.end() };
}

/** The numbers of the processes that live, as PostgreSQL knows them. */
export const presentWorkers: RawBuilder<number> = sql`
  select objid::bigint::int from pg_locks
  where locktype = 'advisory' and classid = ${lockClass}::int::oid and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;

export async function countWorkers(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${presentWorkers}) as present`.execute(db);
  return rows[0]?.count ?? 0;
}
