import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { EventPersonalValueRow, EventRow } from './event-rows.ts';
import { keepPlans } from './kept-plans.ts';

/** The tables. A feature adds its own: `declare module '#platform/database.ts' { interface Database { … } }`. */
export interface Database {
  events: EventRow;
  event_personal_values: EventPersonalValueRow;
}

export type Db = Kysely<Database>;

export type Connection =
  | string
  | { host: string; port?: number; database: string; user: string; password?: string };

export type PoolSize = { max?: number; connectionTimeoutMillis?: number };

export function openDatabase(connection: Connection, size: PoolSize = {}): Db {
  const address = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    ...size,
    ...address,
    application_name: 'laureat',
    types: exactTypes,
  });
  // A connection that dies while idle is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => {});
  // One that dies while it is held, between two statements of a transaction, fails at the next one.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    keepPlans(client);
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  connections.set(db, connection);
  pools.set(db, pool);
  return db;
}

const connections = new WeakMap<Db, Connection>();
const pools = new WeakMap<Db, pg.Pool>();

/** A question asked so often that its plan is kept: each connection prepares it once, by its name. */
export type Prepared = { name: string; text: string };

/** For the few statements of a hot path, in plain SQL; outside any transaction. */
export async function askPrepared<Row extends object>(
  db: Db,
  { name, text }: Prepared,
  values: readonly unknown[],
): Promise<Row[]> {
  const pool = pools.get(db);
  if (!pool) throw new Error(`${name} is asked outside transactions only`);
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

export type PoolUse = { busy: number; idle: number; waiting: number };

/** How the connections of a pool are used at this instant. */
export function poolUse(db: Db): PoolUse {
  const pool = pools.get(db);
  if (!pool) return { busy: 0, idle: 0, waiting: 0 };
  const { totalCount, idleCount, waitingCount } = pool;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

/** For what must hold a connection of its own: the queue of jobs, a lock kept as long as a process lives. */
export function connectionOf(db: Db): pg.ClientConfig {
  const connection = connections.get(db);
  if (connection === undefined) throw new Error('A transaction has no connection of its own');
  return typeof connection === 'string' ? { connectionString: connection } : connection;
}

/** Whole numbers stay exact, and a day stays a day: the driver would make it a local midnight. */
const exactTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return BigInt;
    if (oid === pg.types.builtins.DATE) return String;
    if (oid === arrays.day) return parseTexts;
    if (oid === arrays.int8) return (text: string) => parseTexts(text).map(toBigInt);
    return pg.types.getTypeParser(oid, format);
  },
};

/** Type numbers of PostgreSQL that the driver does not name. */
const arrays = { text: 1009, int8: 1016, day: 1182 } as const;

const parseTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(
  arrays.text as number,
);
const toBigInt = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Thrown through the outermost transaction so that a refusal rolls it back; never leaves this file. */
class Refused extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('refused');
    this.outcome = outcome;
  }
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/**
 * Joins the transaction of its context, or opens one: only the outermost opens.
 * A refusal returned by the outermost work rolls everything back. A refusal of a joined verb is
 * left to its caller, who may go on; hence the rule that a verb which refuses has written nothing.
 */
export async function inTransaction<C extends { db: Db }, T>(
  context: C,
  work: (context: C) => Promise<T>,
): Promise<T> {
  if (context.db.isTransaction) return work(context);
  try {
    return await context.db.transaction().execute(async (db) => {
      const answer = await work({ ...context, db });
      if (isRefusal(answer)) throw new Refused(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome as T;
    throw error;
  }
}
