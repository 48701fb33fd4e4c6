import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Db, openDatabase } from '#platform/database.ts';
import { inDatabase } from './database-address.ts';

export type TestDatabase = {
  /** Open from the first test to the last of the file. */
  readonly db: Db;
  /** For a process or a second pool that must reach the same database. */
  readonly address: string;
};

/**
 * A database of one's own, cloned from the migrated template before the first test of the file:
 * `const database = useDatabase();` at the top, `database.db` in the tests.
 */
export function useDatabase(): TestDatabase {
  const server = inject('server');
  const name = `laureat_test_${randomUUID().replaceAll('-', '')}`;
  const address = inDatabase(server, name);
  let db: Db | null = null;

  beforeAll(async () => {
    await onServer(server, `create database ${name} template ${inject('template')}`);
    db = openDatabase(address);
  });
  afterAll(async () => {
    await db?.destroy();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });

  return {
    address,
    get db() {
      if (!db) throw new Error('The database is open inside tests only');
      return db;
    },
  };
}

async function onServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
