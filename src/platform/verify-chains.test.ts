import { type RawBuilder, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { type Db, inTransaction } from './database.ts';
import { record } from './events.ts';
import { type ChainReport, verifyChains } from './verify-chains.ts';

const database = useDatabase();
const authorityId = '00000000-0000-4000-8000-000000000001';
const now = new Date('2021-12-02T09:00:00Z');

beforeAll(async () => {
  await database.db
    .insertInto('authorities')
    .values({ id: authorityId, slug: 'a', name: 'A', short_name: 'A', created_at: now })
    .execute();
  await recordChain('one', 3);
  await recordChain('two', 1200);
});

async function recordChain(id: string, length: number): Promise<void> {
  await inTransaction({ db: database.db }, async ({ db }) => {
    for (let index = 0; index < length; index += 1) {
      await record(db, {
        authorityId,
        subject: { kind: 'call', id },
        name: 'call-noted',
        actorId: null,
        happenedAt: now,
        facts: { index },
        personal: index === 1 ? { by: 'Camille' } : {},
      });
    }
  });
}

/** As someone with the password would: triggers off. Undone at the end, so that tests stay apart. */
async function tamper(change: RawBuilder<unknown>): Promise<ChainReport> {
  const undo = new Error('undo');
  let report: ChainReport | null = null;
  const work = database.db.transaction().execute(async (db: Db) => {
    await sql`alter table events disable trigger all`.execute(db);
    await sql`alter table event_personal_values disable trigger all`.execute(db);
    await change.execute(db);
    report = await verifyChains(db);
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  if (!report) throw new Error('The chains were not verified');
  return report;
}

const faultAt = (sequence: number, broken: string) => ({
  authorityId,
  subjectKind: 'call',
  subjectId: 'one',
  sequence,
  broken,
});

test('whole chains verify, across pages', async () => {
  expect(await verifyChains(database.db)).toEqual({ chains: 2, events: 1203, faults: [] });
});

test('a changed fact is found', async () => {
  const report = await tamper(sql`
    update events set facts = '{"index": 7}' where subject_id = 'one' and sequence = 2`);
  expect(report.faults).toEqual([faultAt(2, 'hash')]);
});

test('a removed event is found', async () => {
  const report = await tamper(sql`delete from events where subject_id = 'one' and sequence = 2`);
  expect(report.faults).toEqual([faultAt(3, 'sequence'), faultAt(3, 'previous-hash')]);
});

test('an event rehashed by hand is found at the next one', async () => {
  const report = await tamper(sql`
    update events set hash = repeat('0', 64) where subject_id = 'one' and sequence = 1`);
  expect(report.faults).toEqual([faultAt(1, 'hash'), faultAt(2, 'previous-hash')]);
});

test('a changed personal value is found', async () => {
  const report = await tamper(sql`
    update event_personal_values set value = 'Dominique' where subject_id = 'one'`);
  expect(report.faults).toEqual([faultAt(2, 'commitment')]);
});
