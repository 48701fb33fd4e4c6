import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { openDatabase } from './database.ts';
import { readReadiness } from './health.ts';

const database = useDatabase();

test('ready when the database answers and has had every migration', async () => {
  expect(await readReadiness(database.db)).toEqual({ ready: true });
});

test('not ready when nobody answers', async () => {
  const db = openDatabase('postgresql://nobody@127.0.0.1:1/nothing');
  expect(await readReadiness(db)).toEqual({ ready: false, reason: 'database' });
  await db.destroy();
});

test('not ready when the answer is late', async () => {
  const db = openDatabase(database.address, { max: 1 });
  const busy = sql`select pg_sleep(0.5)`.execute(db);
  expect(await readReadiness(db, 20)).toEqual({ ready: false, reason: 'database' });
  await busy;
  await db.destroy();
});

test('not ready when a migration is awaited', async () => {
  await sql`delete from migration_files where name = '0002-events'`.execute(database.db);
  expect(await readReadiness(database.db)).toEqual({ ready: false, reason: 'migrations' });
});
