import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { inTransaction } from './database.ts';
import { notify, type Watch, watch } from './notifications.ts';

const database = useDatabase();
let watching: Watch | null = null;
afterEach(() => watching?.stop());

async function aListener(round = 3_600_000) {
  const seen = { heard: 0 };
  watching = await watch(database.db, {
    channel: 'of_the_tests',
    round,
    hear: async () => {
      seen.heard += 1;
    },
  });
  return seen;
}
const cutListeners = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'laureat listener' and datname = current_database()`.execute(
    database.db,
  );

test('it is heard at once, then at each commit, never for what was rolled back', async () => {
  const seen = await aListener();
  expect(seen.heard).toEqual(1);
  await inTransaction({ db: database.db }, async ({ db }) => {
    await notify(db, 'of_the_tests');
    return { ok: false };
  });
  await notify(database.db, 'another_channel');
  await notify(database.db, 'of_the_tests');
  await expect.poll(() => seen.heard).toEqual(2);
});

test('a listener that was cut looks again when it is back, and hears what follows', async () => {
  const seen = await aListener();
  await cutListeners();
  await expect.poll(() => seen.heard, { timeout: 10_000 }).toEqual(2);
  await notify(database.db, 'of_the_tests');
  await expect.poll(() => seen.heard).toEqual(3);
});

test('where no notification passes, it looks by itself', async () => {
  const seen = await aListener(20);
  await expect.poll(() => seen.heard).toBeGreaterThan(3);
});

test('what fails once is asked again', async () => {
  let asked = 0;
  watching = await watch(database.db, {
    channel: 'of_the_tests',
    round: 20,
    hear: async () => {
      asked += 1;
      throw new Error('the database is away');
    },
  });
  await expect.poll(() => asked).toBeGreaterThan(2);
});
