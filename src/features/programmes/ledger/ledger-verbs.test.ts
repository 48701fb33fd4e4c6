import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Programme } from '#features/programmes/programme.ts';
import { euros } from '#kernel/money.ts';
import { type Db, openDatabase } from '#platform/database.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { useDatabase } from '#test/database.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { findEnvelope } from '../envelope/envelope-queries.ts';
import { explainLedger } from './explain-ledger.ts';
import {
  award,
  commit,
  decommit,
  pay,
  propose,
  recover,
  release,
  releaseRest,
  request,
  reserve,
  withdrawAward,
  withdrawProposal,
  withdrawRequest,
} from './ledger-verbs.ts';

const database = useDatabase();
let programme: Programme;
beforeAll(async () => {
  ({ programme } = await aProgramme(database.db));
});

const context = (now = '2026-11-24T11:00:00Z') => ({
  ...aContext(database.db),
  now: new Date(now),
});
const aWave = () => ({ kind: 'wave', id: randomUUID() });
const anApplication = () => ({ kind: 'application', id: randomUUID() });

/** A wave that holds so much of an envelope, and words to draw on it. */
async function aReservation(amount: number, envelope?: Envelope) {
  const own = envelope ?? (await anEnvelope(database.db, programme));
  const place = { authorityId: own.authorityId, envelopeId: own.id, holder: aWave() };
  settled(await reserve(context(), { ...place, amount: euros(amount), source: 'vague 1' }));
  const of = (subject: { kind: string; id: string }, amount: number) => ({
    ...place,
    subject,
    amount: euros(amount),
    source: 'délibération fictive',
  });
  return { envelope: own, place, of };
}

const totalsOf = async ({ id, authorityId }: Envelope) => {
  const found = await findEnvelope(database.db, [authorityId], id);
  const { reserved, proposed, awarded, committed, paid } = found?.totals ?? {};
  return { reserved, proposed, awarded, committed, paid };
};
const inEuros = (reserved = 0, proposed = 0, awarded = 0, committed = 0, paid = 0) => ({
  reserved: euros(reserved),
  proposed: euros(proposed),
  awarded: euros(awarded),
  committed: euros(committed),
  paid: euros(paid),
});
const refused = (refusal: object) => ({ ok: false, refusal });

test('an amount goes from its reservation to its payment, and each step is in the totals', async () => {
  const { envelope, of } = await aReservation(50_000);
  const subject = anApplication();
  const { authorityId, id: envelopeId } = envelope;
  settled(await request(context(), { ...of(subject, 20_000), subject }));
  settled(await propose(context(), of(subject, 18_000)));
  settled(await award(context(), of(subject, 15_000)));
  settled(await commit(context(), of(subject, 15_000)));
  settled(await pay(context(), { ...of(subject, 7_500), authorityId, envelopeId }));
  expect(await totalsOf(envelope)).toEqual(inEuros(50_000, 18_000, 15_000, 15_000, 7_500));

  settled(await recover(context(), of(subject, 500)));
  settled(await decommit(context(), of(subject, 1_000)));
  settled(await withdrawAward(context(), of(subject, 1_000)));
  expect(await totalsOf(envelope)).toEqual(inEuros(50_000, 18_000, 14_000, 14_000, 7_000));
});

test('each amount is refused above the one before it, with what is left', async () => {
  const { envelope, place, of } = await aReservation(60_000);
  const subject = anApplication();
  const more = await reserve(context(), {
    ...place,
    holder: aWave(),
    amount: euros(40_001),
    source: 's',
  });
  expect(more).toEqual(
    refused({ reason: 'envelope-exceeded', left: euros(40_000), asked: euros(40_001) }),
  );
  expect(await propose(context(), of(subject, 60_001))).toEqual(
    refused({ reason: 'reservation-exceeded', left: euros(60_000), asked: euros(60_001) }),
  );
  settled(await request(context(), of(subject, 10_000)));
  expect(await award(context(), of(subject, 10_001))).toEqual(
    refused({ reason: 'requested-exceeded', left: euros(10_000), asked: euros(10_001) }),
  );
  settled(await award(context(), of(subject, 9_000)));
  expect(await commit(context(), of(subject, 9_001))).toEqual(
    refused({ reason: 'awarded-exceeded', left: euros(9_000), asked: euros(9_001) }),
  );
  settled(await commit(context(), of(subject, 8_000)));
  expect(await pay(context(), of(subject, 8_001))).toEqual(
    refused({ reason: 'committed-exceeded', left: euros(8_000), asked: euros(8_001) }),
  );
  expect(await totalsOf(envelope)).toEqual(inEuros(60_000, 0, 9_000, 8_000));
});

test('nothing is taken back from under a later amount', async () => {
  const { place, of } = await aReservation(30_000);
  const subject = anApplication();
  settled(await award(context(), of(subject, 20_000)));
  settled(await commit(context(), of(subject, 12_000)));
  expect(await release(context(), { ...place, amount: euros(10_001), source: 's' })).toEqual(
    refused({
      reason: 'taken-back-too-much',
      kind: 'reserved',
      left: euros(10_000),
      asked: euros(10_001),
    }),
  );
  expect(await withdrawAward(context(), of(subject, 8_001))).toEqual(
    refused({
      reason: 'taken-back-too-much',
      kind: 'awarded',
      left: euros(8_000),
      asked: euros(8_001),
    }),
  );
});

test('a request that comes after the award is not below it', async () => {
  const { of } = await aReservation(30_000);
  const subject = anApplication();
  settled(await award(context(), of(subject, 20_000)));
  const refusal = {
    reason: 'awarded-above-request',
    awarded: euros(20_000),
    asked: euros(19_999),
  } as const;
  expect(await request(context(), of(subject, 19_999))).toEqual(refused(refusal));
  expect(explainLedger(refusal, 'en')).toEqual(
    'The applicant was already awarded €20,000: the request cannot be €19,999.',
  );
  settled(await request(context(), of(subject, 20_000)));
  expect(await withdrawRequest(context(), of(subject, 1))).toEqual(
    refused({ reason: 'taken-back-too-much', kind: 'requested', left: 0n, asked: euros(1) }),
  );
});

test('a proposal is withdrawn, then proposed again', async () => {
  const { envelope, of } = await aReservation(30_000);
  const subject = anApplication();
  settled(await propose(context(), of(subject, 30_000)));
  settled(await withdrawProposal(context(), of(subject, 10_000)));
  settled(await propose(context(), of(anApplication(), 10_000)));
  expect(await totalsOf(envelope)).toEqual(inEuros(30_000, 30_000));
});

test('what a wave leaves is there for the next one of the year', async () => {
  const { envelope, place, of } = await aReservation(100_000);
  settled(await award(context(), of(anApplication(), 64_000)));
  expect(await releaseRest(context(), { ...place, source: 'clôture de la vague 1' })).toEqual({
    ok: true,
    value: { released: euros(36_000) },
  });
  await aReservation(36_000, envelope);
  expect(await totalsOf(envelope)).toEqual(inEuros(100_000, 0, 64_000));
});

test('an award of another wave does not eat into a reservation', async () => {
  const { envelope } = await aReservation(50_000);
  const second = await aReservation(10_000, envelope);
  expect(await award(context(), second.of(anApplication(), 10_001))).toEqual(
    refused({ reason: 'reservation-exceeded', left: euros(10_000), asked: euros(10_001) }),
  );
});

test('what was committed one year is paid on the credits of the next, within them', async () => {
  const { of } = await aReservation(50_000);
  const subject = anApplication();
  settled(await award(context(), of(subject, 50_000)));
  settled(await commit(context(), of(subject, 50_000)));
  const next = await anEnvelope(database.db, programme, {
    year: 2027,
    euros: 0,
    paymentEuros: 20_000,
  });
  const later = context('2027-02-01T09:00:00Z');
  const paid = { ...of(subject, 20_000), envelopeId: next.id };
  expect(await pay(later, { ...paid, amount: euros(20_001) })).toEqual(
    refused({ reason: 'payment-credits-exceeded', left: euros(20_000), asked: euros(20_001) }),
  );
  settled(await pay(later, paid));
});

test('a closed envelope takes nothing more, and gives back', async () => {
  const { place, of } = await aReservation(50_000);
  const after = context('2027-01-01T00:00:00+01:00');
  expect(await award(after, of(anApplication(), 1))).toEqual(
    refused({ reason: 'envelope-closed', closedOn: '2026-12-31' }),
  );
  expect((await release(after, { ...place, amount: euros(50_000), source: 's' })).ok).toEqual(true);
});

test('an envelope of another authority is not there, and nothing is written', async () => {
  const other = await aProgramme(database.db);
  const { place } = await aReservation(1_000);
  const asked = { ...place, authorityId: other.authority.id, amount: euros(1), source: 's' };
  expect(await reserve(context(), asked)).toEqual(refused({ reason: 'envelope-unknown' }));
});

test('twenty committees award at once: as many as the reservation holds, never one more', async () => {
  const { envelope, place, of } = await aReservation(100_000);
  const pools = Array.from({ length: 20 }, () => openDatabase(database.address, { max: 1 }));
  const outcomes = await Promise.all(
    pools.map((db: Db) => award({ ...context(), db }, of(anApplication(), 9_000))),
  );
  await Promise.all(pools.map((db) => db.destroy()));
  const kept = outcomes.filter(({ ok }) => ok);
  const left = outcomes.filter(({ ok }) => !ok);
  expect([kept.length, left]).toEqual([
    11,
    Array(9).fill(
      refused({ reason: 'reservation-exceeded', left: euros(1_000), asked: euros(9_000) }),
    ),
  ]);
  expect(await totalsOf(envelope)).toEqual(inEuros(100_000, 0, 99_000));
  const { rows } = await sql<{ count: bigint }>`
    select count(*) from ledger_entries
    where kind = 'awarded' and holder_id = ${place.holder.id}`.execute(database.db);
  expect(rows).toEqual([{ count: 11n }]);
});

test('two envelopes award to one application at once: together never more than it requested', async () => {
  const subject = anApplication();
  const first = await aReservation(50_000);
  const second = await aReservation(50_000);
  settled(await request(context(), first.of(subject, 10_000)));
  const outcomes = await Promise.all(
    [first, second, first, second].map(({ of }) => award(context(), of(subject, 6_000))),
  );
  expect(outcomes.filter(({ ok }) => ok).length).toEqual(1);
});

test('every entry has its event on the chain of its envelope', async () => {
  const { envelope, of } = await aReservation(10_000);
  const subject = anApplication();
  settled(await award(context(), of(subject, 4_000)));
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_kind', '=', 'envelope')
    .where('subject_id', '=', envelope.id)
    .orderBy('sequence')
    .execute();
  expect(events.map(({ name }) => name)).toEqual([
    'envelope-opened',
    'credits-granted',
    'amount-reserved',
    'amount-awarded',
  ]);
  expect(events[3]?.facts).toMatchObject({ cents: 400_000, subject_id: subject.id });
});
