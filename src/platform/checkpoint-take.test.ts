import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPastCall, noon } from '#test/builders/call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { exportCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { takeCheckpoint } from './checkpoint-take.ts';
import { verifyCheckpoints, verifyKeptCheckpoint } from './checkpoint-verify.ts';
import type { Db } from './database.ts';
import { erasePersonalValues, record } from './events.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const trusted = [signingKey.publicKeyBase64];
const contextOf = (db: Db) => ({ db, signingKey, trusted, now: noon });

let authorityId = '';
let call = { kind: 'call', id: '' };
beforeEach(async () => {
  await emptyEvents();
  const made = await aPastCall(database.db, `appel-${randomUUID().slice(0, 8)}`);
  authorityId = made.authority.id;
  call = { kind: 'call', id: made.call.id };
});

const happen = (name: string, more: object = {}) =>
  record(database.db, {
    authorityId,
    subject: call,
    name,
    actorId: null,
    happenedAt: noon,
    ...more,
  });

/** As someone with the database's password could: the triggers are put back, so nothing shows. */
async function behindTriggers(statement: ReturnType<typeof sql>): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db);
    await statement.execute(db);
  });
}

async function emptyEvents(): Promise<void> {
  await behindTriggers(sql`delete from event_checkpoints`);
  await behindTriggers(sql`delete from event_personal_values`);
  await behindTriggers(sql`delete from events`);
}

async function taken() {
  const outcome = await takeCheckpoint(contextOf(database.db));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

describe('a checkpoint', () => {
  test('covers every chain, follows the one before, and holds as events go on', async () => {
    const first = exportCheckpoint(await taken());
    await happen('call-renamed');
    const second = exportCheckpoint(await taken());
    await happen('call-renamed');

    expect(first.checkpoint).toMatchObject({ number: 1, chains: 3, events: 3 });
    expect(second.checkpoint).toMatchObject({
      number: 2,
      chains: 3,
      events: 4,
      previous_sha256: first.proof.sha256,
    });
    expect(await verifyCheckpoints(database.db, trusted)).toEqual({ checkpoints: 2, faults: [] });
  });

  test('is not taken when nothing happened', async () => {
    await taken();
    expect(await takeCheckpoint(contextOf(database.db))).toEqual({
      ok: false,
      refusal: { reason: 'nothing-new', number: 1 },
    });
  });

  test('is taken once by processes that come together', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => takeCheckpoint(contextOf(database.db))));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
  });

  test('waits for an event on its way, and covers it', async () => {
    const arrived = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const writing = database.db.transaction().execute(async (db) => {
      await record(db, {
        authorityId,
        subject: call,
        name: 'slow',
        actorId: null,
        happenedAt: noon,
      });
      arrived.resolve();
      await released.promise;
    });
    await arrived.promise;
    const taking = taken();
    await waitedFor();
    released.resolve();
    await writing;
    expect(exportCheckpoint(await taking).checkpoint.events).toEqual(4);
  });

  test('lets writers through while it reads', async () => {
    await database.db.transaction().execute(async (db) => {
      const outcome = await takeCheckpoint(contextOf(db));
      expect(outcome.ok).toBe(true);
      await happen('call-renamed');
    });
  });

  test('shows a tail that was cut off', async () => {
    await happen('call-renamed');
    await taken();
    await behindTriggers(sql`delete from events where name = 'call-renamed'`);
    expect((await verifyCheckpoints(database.db, trusted)).faults).toEqual([
      { number: 1, broken: 'chains' },
    ]);
    await happen('call-closed');
    expect(await takeCheckpoint(contextOf(database.db))).toEqual({
      ok: false,
      refusal: { reason: 'broken', fault: { number: 1, broken: 'chains' } },
    });
  });

  test('shows a whole chain that was taken away', async () => {
    await taken();
    await behindTriggers(sql`delete from events where subject_kind = 'call'`);
    expect((await verifyCheckpoints(database.db, trusted)).faults).toEqual([
      { number: 1, broken: 'chains' },
    ]);
  });

  test('shows another one put in its place, and one that was removed', async () => {
    await taken();
    await happen('call-renamed');
    await taken();
    const stranger = aSigningKey();
    await behindTriggers(
      sql`update event_checkpoints set signature = ${stranger.sign(Buffer.from('x'))},
        public_key = ${stranger.publicKeyBase64} where number = 2`,
    );
    await behindTriggers(sql`delete from event_checkpoints where number = 1`);
    expect((await verifyCheckpoints(database.db, trusted)).faults).toEqual([
      { number: 2, broken: 'seal' },
      { number: 2, broken: 'key' },
      { number: 2, broken: 'sequence' },
    ]);
  });

  test('kept elsewhere, it shows what was cut with every checkpoint of the database', async () => {
    const kept = parseCheckpoint(JSON.stringify(exportCheckpoint(await taken())));
    if (!kept) throw new Error('The exported file is not read back');
    expect(await verifyKeptCheckpoint(database.db, kept, trusted)).toEqual([]);

    await behindTriggers(sql`delete from event_checkpoints`);
    await behindTriggers(sql`delete from events where subject_kind = 'call'`);
    expect((await verifyCheckpoints(database.db, trusted)).faults).toEqual([]);
    expect(await verifyKeptCheckpoint(database.db, kept, trusted)).toEqual([
      { number: 1, broken: 'chains' },
    ]);
    const altered = JSON.stringify(exportCheckpoint(kept)).replace('"events":3', '"events":2');
    expect(parseCheckpoint(altered)).toBe(null);
  });

  test('still holds once a person is erased', async () => {
    await happen('dossier-filed', { personal: { name: 'Camille Exemple (fictif)' } });
    await taken();
    await erasePersonalValues(database.db, { authorityId, subject: call });
    expect(await verifyCheckpoints(database.db, trusted)).toEqual({ checkpoints: 1, faults: [] });
  });
});

/** Until a lock of this database is waited for. */
async function waitedFor(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks where not granted and locktype = 'relation'
        and database = (select oid from pg_database where datname = current_database())`.execute(
      database.db,
    );
    if (rows.length > 0) return;
  }
}
