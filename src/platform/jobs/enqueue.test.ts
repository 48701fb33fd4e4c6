import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#platform/database.ts';
import { useDatabase } from '#test/database.ts';
import { enqueue } from './enqueue.ts';
import { newestRevision } from './install-queue.ts';
import '../mail/send-mail-job.ts';

const database = useDatabase();

const inQueue = async (): Promise<string[]> => {
  const { rows } = await sql<{ key: string }>`
    select key from graphile_worker.jobs order by id`.execute(database.db);
  return rows.map(({ key }) => key);
};

test('the queue has the migrations of the version that is installed', async () => {
  const { rows } = await sql`select max(id) as revision from graphile_worker.migrations`.execute(
    database.db,
  );
  expect(rows).toEqual([{ revision: newestRevision }]);
});

test('a verb that is rolled back leaves no job, one that commits leaves one', async () => {
  const { db } = database;
  const undone = inTransaction({ db }, async (context) => {
    await enqueue(context.db, 'send-mail', { mailId: 'a' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await db.selectFrom('jobs').select('id').execute()).toEqual([]);
  expect(await inQueue()).toEqual([]);

  const id = await inTransaction({ db }, (context) =>
    enqueue(context.db, 'send-mail', { mailId: 'a' }),
  );
  expect(await inQueue()).toEqual([id]);
});

test('a refused verb leaves no job either', async () => {
  const { db } = database;
  const before = await inQueue();
  await inTransaction({ db }, async (context) => {
    await enqueue(context.db, 'send-mail', { mailId: 'b' });
    return { ok: false, refusal: { reason: 'no' } };
  });
  expect(await inQueue()).toEqual(before);
});

test('one key that has not begun is one job, and its last words hold', async () => {
  const { db } = database;
  const first = await enqueue(db, 'send-mail', { mailId: 'c' }, { key: 'once' });
  const runAt = new Date('2030-01-01T00:00:00Z');
  const [second, third] = await Promise.all([
    enqueue(db, 'send-mail', { mailId: 'd' }, { key: 'once', runAt }),
    enqueue(db, 'send-mail', { mailId: 'd' }, { key: 'once', runAt }),
  ]);
  expect([second, third]).toEqual([first, first]);

  const rows = await db
    .selectFrom('jobs')
    .select(['payload', 'run_at', 'state'])
    .where('key', '=', 'once')
    .execute();
  expect(rows).toEqual([{ payload: { mailId: 'd' }, run_at: runAt, state: 'waiting' }]);
  expect((await inQueue()).filter((key) => key === first)).toEqual([first]);
});
