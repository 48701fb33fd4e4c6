import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { inTransaction } from './database.ts';
import { erasePersonalValues, type NewEvent, record } from './events.ts';
import { verifyChains } from './verify-chains.ts';

const database = useDatabase();
const authorityId = '00000000-0000-4000-8000-000000000001';
const happenedAt = new Date('2021-12-02T09:00:00Z');

const anEvent = (id: string, some: Partial<NewEvent> = {}): NewEvent => ({
  authorityId,
  subject: { kind: 'call', id },
  name: 'call-announced',
  actorId: null,
  happenedAt,
  ...some,
});

beforeAll(async () => {
  await database.db
    .insertInto('authorities')
    .values({ id: authorityId, slug: 'a', name: 'A', short_name: 'A', created_at: happenedAt })
    .execute();
});

const chainOf = (id: string) =>
  database.db
    .selectFrom('events')
    .select(['sequence', 'previous_hash', 'hash'])
    .where('subject_id', '=', id)
    .orderBy('sequence')
    .execute();

test('forty writers of one subject make one chain, without a gap', async () => {
  const writers = Array.from({ length: 40 }, (_, index) =>
    record(database.db, anEvent('busy', { facts: { index } })),
  );
  await Promise.all(writers);

  const chain = await chainOf('busy');
  expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1));
  expect(chain.length).toEqual(40);
  const hashes = chain.map(({ hash }) => hash);
  expect(chain.map(({ previous_hash }) => previous_hash)).toEqual([null, ...hashes.slice(0, -1)]);
});

test('writers of two subjects never wait for each other', async () => {
  await inTransaction({ db: database.db }, async ({ db }) => {
    await record(db, anEvent('left'));
    // From another connection, while the first transaction is still open.
    await record(database.db, anEvent('right'));
    expect((await chainOf('right')).length).toEqual(1);
    expect((await chainOf('left')).length).toEqual(0);
  });
  expect((await chainOf('left')).length).toEqual(1);
});

test('an event is written with the work it tells, or not at all', async () => {
  const boom = inTransaction({ db: database.db }, async ({ db }) => {
    await record(db, anEvent('undone'));
    throw new Error('undone');
  });
  await expect(boom).rejects.toThrow('undone');
  expect(await chainOf('undone')).toEqual([]);
});

test.each([
  ['update', sql`update events set name = 'x'`],
  ['delete', sql`delete from events`],
  ['truncate', sql`truncate events cascade`],
])('%s on events is refused', async (change, statement) => {
  await record(database.db, anEvent(`kept after ${change}`));
  await expect(statement.execute(database.db)).rejects.toThrow(`events is append-only: ${change}`);
});

test('a personal value stays out of the event, and its erasure leaves the chain whole', async () => {
  const personal = { name: 'Camille Dupont', email: 'camille@example.org' };
  await record(database.db, anEvent('person', { personal }));
  await record(database.db, anEvent('person'));
  const { rows: before } = await sql<{ text: string }>`
    select events::text as text from events where subject_id = 'person'`.execute(database.db);
  expect(before.map(({ text }) => text).join()).not.toMatch(/camille/i);
  expect((await verifyChains(database.db)).faults).toEqual([]);

  await erasePersonalValues(database.db, { authorityId, subject: { kind: 'call', id: 'person' } });

  const left = await database.db.selectFrom('event_personal_values').select('name').execute();
  expect(left).toEqual([]);
  expect((await verifyChains(database.db)).faults).toEqual([]);
});

test('facts of every kind read back as they were hashed', async () => {
  const facts = {
    text: 'é\u202f"\\',
    zero: -0,
    small: 1e-7,
    large: 2 ** 53 - 1,
    yes: true,
    no: null,
  };
  await record(database.db, anEvent('facts', { facts }));
  expect((await verifyChains(database.db)).faults).toEqual([]);
});
