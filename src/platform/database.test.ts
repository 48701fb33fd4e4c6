import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accept, refuse } from '#kernel/outcome.ts';
import { useDatabase } from '#test/database.ts';
import { type Db, inTransaction, openDatabase } from './database.ts';

const database = useDatabase();

const addAuthority = (db: Db, slug: string) =>
  db
    .insertInto('authorities')
    .values({
      id: crypto.randomUUID(),
      slug,
      name: slug,
      short_name: slug,
      created_at: new Date('2021-12-02T09:00:00Z'),
    })
    .execute();

const countOf = async (slug: string): Promise<number> =>
  (await database.db.selectFrom('authorities').select('id').where('slug', '=', slug).execute())
    .length;

test('whole numbers stay exact and a day stays a day', async () => {
  const { rows } = await sql`
    select 9007199254740993::int8 as big, '2021-12-02'::date as day,
      array['2021-12-02', null]::date[] as days, array[9007199254740993, null]::int8[] as bigs,
      12.50::numeric as price`.execute(database.db);
  expect(rows).toEqual([
    {
      big: 9007199254740993n,
      day: '2021-12-02',
      days: ['2021-12-02', null],
      bigs: [9007199254740993n, null],
      price: '12.50',
    },
  ]);
});

test('an accepted work is kept, a refused one leaves nothing', async () => {
  const kept = await inTransaction({ db: database.db }, async ({ db }) => {
    await addAuthority(db, 'kept');
    return accept('done');
  });
  const refused = await inTransaction({ db: database.db }, async ({ db }) => {
    await addAuthority(db, 'refused');
    return refuse('too late');
  });
  expect([kept, refused]).toEqual([accept('done'), refuse('too late')]);
  expect([await countOf('kept'), await countOf('refused')]).toEqual([1, 0]);
});

test('a joined work shares the fate of the outermost', async () => {
  const boom = inTransaction({ db: database.db }, async (outer) => {
    await inTransaction(outer, async ({ db }) => {
      expect(db).toBe(outer.db);
      await addAuthority(db, 'joined');
    });
    throw new Error('later');
  });
  await expect(boom).rejects.toThrow('later');
  expect(await countOf('joined')).toEqual(0);
});

test('the outermost may go on after the refusal of a verb it joined', async () => {
  const outcome = await inTransaction({ db: database.db }, async (outer) => {
    const inner = await inTransaction(outer, async () => refuse('not this one'));
    await addAuthority(outer.db, inner.ok ? 'never' : 'another');
    return accept('went on');
  });
  expect(outcome).toEqual(accept('went on'));
  expect(await countOf('another')).toEqual(1);
});

test('a connection lost while idle is replaced at the next query', async () => {
  const db = openDatabase(database.address, { max: 1 });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  await sql`select pg_terminate_backend(${rows[0]?.pid}, 2000)`.execute(database.db);
  await expect
    .poll(() => sql`select 1 as one`.execute(db).catch(() => null))
    .toMatchObject({
      rows: [{ one: 1 }],
    });
  await db.destroy();
});
