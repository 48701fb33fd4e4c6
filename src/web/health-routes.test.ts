import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';

const database = useDatabase();
const ask = (path: string) => {
  const app = createFrame({ ...partsForTest(), db: database.db }, []);
  return app.request(`http://localhost${path}`);
};

test('alive says nothing of the database', async () => {
  const answer = await ask('/healthz');
  expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
  expect(answer.headers.get('cache-control')).toEqual('no-store');
});

test('ready, then not when a migration is awaited', async () => {
  const ready = await ask('/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);

  await sql`delete from migration_files where name = '0002-events'`.execute(database.db);
  const waiting = await ask('/readyz');
  expect([waiting.status, await waiting.json()]).toEqual([
    503,
    { ready: false, reason: 'migrations' },
  ]);
  expect(waiting.headers.get('cache-control')).toEqual('no-store');
});
