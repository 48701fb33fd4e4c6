import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cents } from '#kernel/money.ts';
import { type Db, openDatabase } from '#platform/database.ts';
import { aContext } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { useDatabase } from '#test/database.ts';
import { moveCredit } from '../credit/move-credit.ts';
import { creditInvariants } from '../credit-invariants.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { findEnvelope } from '../envelope/envelope-queries.ts';
import { enterAmount } from './enter-amount.ts';
import { amountKinds } from './ledger.ts';

const database = useDatabase();
const connections = 4;
let pools: Db[];
let clients: pg.Client[];
beforeAll(async () => {
  const each = Array.from({ length: connections });
  pools = each.map(() => openDatabase(database.address, { max: 1 }));
  clients = each.map(() => new pg.Client(database.address));
  await Promise.all(clients.map((client) => client.connect()));
});
afterAll(async () => {
  await Promise.all(pools.map((db) => db.destroy()));
  await Promise.all(clients.map((client) => client.end()));
});

/** Few places and small sums, so that acts meet and go over. */
type Act = {
  kind: (typeof amountKinds)[number] | 'movement';
  from: number;
  to: number;
  holder: number;
  subject: number;
  amount: number;
};

const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...amountKinds, 'reserved', 'awarded', 'movement'),
  from: fc.nat(3),
  to: fc.nat(3),
  holder: fc.nat(1),
  subject: fc.nat(3),
  amount: fc.integer({ min: -40, max: 60 }).filter((amount) => amount !== 0),
});
const acts = fc.array(anAct, { minLength: 20, maxLength: 60 });

type World = { envelopes: Envelope[]; holders: string[]; subjects: string[] };

/** Two wholes, and a part of each, of one euro each. */
async function aWorld(): Promise<World> {
  const { db } = database;
  const { programme } = await aProgramme(db);
  const wholes = [
    await anEnvelope(db, programme, { euros: 2 }),
    await anEnvelope(db, programme, { euros: 1, channel: 'other' }),
  ];
  const parts = await Promise.all(
    wholes.map(({ id, channel }) => anEnvelope(db, programme, { parentId: id, channel, euros: 1 })),
  );
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  return { envelopes: [...wholes, ...parts], holders: ids(2), subjects: ids(4) };
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('An empty list');
  return found;
};

const drawsOn = (kind: Act['kind']) => kind !== 'requested' && kind !== 'paid';

async function doByVerb(db: Db, world: World, act: Act): Promise<boolean> {
  const context = { ...aContext(db), db };
  const [from, to] = [at(world.envelopes, act.from), at(world.envelopes, act.to)];
  const { authorityId } = from;
  if (act.kind === 'movement') {
    const amount = { commitment: cents(BigInt(Math.abs(act.amount))), payment: cents(1n) };
    const ends = { fromId: from.id, toId: to.id, reason: 'propriété', actReference: null };
    return (await moveCredit(context, { authorityId, ...ends, amount })).ok;
  }
  const holder = { kind: 'wave', id: at(world.holders, act.holder) };
  const subject = { kind: 'application', id: at(world.subjects, act.subject) };
  const outcome = await enterAmount(context, {
    authorityId,
    kind: act.kind,
    envelopeId: act.kind === 'requested' ? null : from.id,
    holder: drawsOn(act.kind) ? holder : null,
    subject: act.kind === 'reserved' ? holder : subject,
    amount: cents(BigInt(act.amount)),
    source: 'propriété',
  });
  return outcome.ok;
}

/** As somebody with the password of the database would; false when a constraint refuses. */
async function doBySql(client: pg.Client, world: World, act: Act): Promise<boolean> {
  const [statement, values] =
    act.kind === 'movement'
      ? [insertTransfer, transferOf(world, act)]
      : [insertEntry, entryOf(world, act)];
  return client.query(statement, values).then(
    () => true,
    (error: pg.DatabaseError) => {
      // 23514: a check. Anything else, a deadlock first of all, is a defect.
      expect([error.code, error.message]).toEqual(['23514', error.message]);
      return false;
    },
  );
}

function transferOf({ envelopes }: World, { from, to, amount }: Act): unknown[] {
  const { authorityId, id } = at(envelopes, from);
  return [authorityId, id, at(envelopes, to).id, Math.abs(amount)];
}

function entryOf({ envelopes, holders, subjects }: World, act: Act): unknown[] {
  const { authorityId, id } = at(envelopes, act.from);
  const wave = ['wave', at(holders, act.holder)];
  const application = ['application', at(subjects, act.subject)];
  return [
    authorityId,
    act.kind,
    act.kind === 'requested' ? null : id,
    ...(act.kind === 'reserved' ? wave : application),
    ...(drawsOn(act.kind) ? wave : [null, null]),
    act.amount,
  ];
}

const insertTransfer = `insert into credit_movements
  (authority_id, kind, from_id, to_id, commitment_cents, payment_cents, reason, happened_at)
  values ($1, 'transfer', $2, $3, $4, 1, 'propriété', now())`;
const insertEntry = `insert into ledger_entries (authority_id, kind, envelope_id, subject_kind,
    subject_id, holder_kind, holder_id, amount_cents, source, happened_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'propriété', now())`;

/** Each connection does its share, all at once. */
async function inParallel<Connection>(
  through: readonly Connection[],
  list: readonly Act[],
  does: (connection: Connection, act: Act) => Promise<boolean>,
): Promise<number> {
  const done = await Promise.all(
    through.map(async (connection, index) => {
      let accepted = 0;
      for (const act of list.filter((_, position) => position % through.length === index)) {
        if (await does(connection, act)) accepted += 1;
      }
      return accepted;
    }),
  );
  return done.reduce((a, b) => a + b, 0);
}

async function faults(): Promise<unknown[]> {
  const found = await Promise.all(
    creditInvariants.map(async ({ name, offending }) =>
      (await offending.execute(database.db)).rows.map((row) => [name, row]),
    ),
  );
  return found.flat();
}

const wealthOf = async ({ envelopes }: World): Promise<bigint> => {
  const wholes = await Promise.all(
    envelopes
      .filter(({ parentId }) => parentId === null)
      .map(({ id, authorityId }) => findEnvelope(database.db, [authorityId], id)),
  );
  return wholes.reduce((sum, whole) => sum + (whole?.totals.commitment ?? 0n), 0n);
};

test('whatever is done at once, no sum is exceeded and the totals are their entries', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const world = await aWorld();
      accepted += await inParallel(pools, list, (db, act) => doByVerb(db, world, act));
      expect([await faults(), await wealthOf(world)]).toEqual([[], 300n]);
    }),
    { numRuns: 12 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('the same by plain SQL', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const world = await aWorld();
      accepted += await inParallel(clients, list, (client, act) => doBySql(client, world, act));
      expect([await faults(), await wealthOf(world)]).toEqual([[], 300n]);
    }),
    { numRuns: 12 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('the rule and the database refuse the same entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 25 }), async (list) => {
      const [byVerb, bySql] = [await aWorld(), await aWorld()];
      for (const act of list.filter(({ kind }) => kind !== 'movement')) {
        const said = [
          await doByVerb(database.db, byVerb, act),
          await doBySql(at(clients, 0), bySql, act),
        ];
        expect([act, said[0]]).toEqual([act, said[1]]);
      }
    }),
    { numRuns: 25 },
  );
});

test('totals cannot be written by hand, nor entries and movements changed', async () => {
  await aWorld();
  const client = at(clients, 0);
  const attempts = [
    'update envelope_totals set commitment_cents = commitment_cents + 1',
    'delete from envelope_totals',
    'truncate envelope_totals cascade',
    `insert into hold_totals (authority_id, envelope_id, holder_kind, holder_id, reserved_cents)
      select authority_id, id, 'wave', id, 1 from envelopes limit 1`,
    'update subject_totals set requested_cents = null',
    'update ledger_entries set amount_cents = 1',
    'delete from ledger_entries',
    'truncate ledger_entries',
    "update credit_movements set reason = 'autre'",
    'delete from credit_movements',
    'update envelopes set year = 2027, closes_on = null',
  ];
  for (const attempt of attempts) {
    const code = await client.query(attempt).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code,
    );
    expect([attempt, code]).toEqual([attempt, '23001']);
  }
});
