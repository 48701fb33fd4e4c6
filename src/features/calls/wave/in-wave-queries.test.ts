import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { useDatabase } from '#test/database.ts';
import { callPhase, currentWave, type NativeCall } from '../call.ts';
import { listOfficeCalls } from '../call-list-queries.ts';
import { findOfficeCall, findPublicCall } from '../call-queries.ts';
import { listOpenCalls, listUpcomingCalls } from '../notice/public-call-queries.ts';
import { endOfGrace, inWave } from './wave.ts';

const database = useDatabase();
const start = Date.parse('2026-06-01T10:00:00Z');
const month = 30 * 24 * 3_600_000;
const everything = { limit: 1000, offset: 0 };

/** Instants to the millisecond, in order: a wave never opens before the one before it has closed. */
const calendars = fc
  .uniqueArray(fc.integer({ min: 0, max: month }), { minLength: 2, maxLength: 6 })
  .map((at) => at.sort((a, b) => a - b).slice(0, at.length - (at.length % 2)))
  .map((at) =>
    Array.from({ length: at.length / 2 }, (_, index) => at.slice(2 * index, 2 * index + 2)),
  );
const scenarios = fc.record({
  calendar: calendars,
  graceMinutes: fc.integer({ min: 0, max: 1440 }),
  publicFrom: fc.integer({ min: -month, max: month }),
  state: fc.constantFrom(
    'draft',
    'published',
    'published',
    'published',
    'under-review',
    'archived',
  ),
});
type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

let calls = 0;

async function aCallOf(db: Db, { calendar, graceMinutes, publicFrom, state }: Scenario) {
  calls += 1;
  const { id, authority } = await aBareDraft(db, `appel-${calls}`);
  await db.deleteFrom('waves').where('call_id', '=', id).execute();
  const waves = calendar.map(([opens = 0, closes = 0], index) => ({
    id: crypto.randomUUID(),
    authority_id: authority.id,
    call_id: id,
    number: index + 1,
    name: '',
    opens_at: new Date(start + opens),
    closes_at: new Date(start + closes),
    grace_minutes: graceMinutes,
  }));
  await db.insertInto('waves').values(waves).execute();
  const acts = state === 'draft' ? [] : state === 'published' ? [state] : ['published', state];
  for (const act of acts) {
    const standing = {
      state: act as NativeCall['state'],
      public_from: new Date(start + publicFrom),
    };
    await db.updateTable('calls').set(standing).where('id', '=', id).execute();
  }
  const call = await findOfficeCall(db, [authority.id], id);
  if (!call) throw new Error('The call is gone');
  return call;
}

/** Where something may change, and the milliseconds around. */
const edgesOf = ({ waves, publicFrom }: NativeCall): Date[] =>
  [publicFrom, ...waves.flatMap((wave) => [wave.opensAt, wave.closesAt, endOfGrace(wave)])]
    .filter((at) => at !== null)
    .flatMap((at) => [-1, 0, 1].map((shift) => new Date(at.getTime() + shift)));

/** What the rules say of a call at an instant. */
function byRules(call: NativeCall, now: Date) {
  const isPublic = call.state !== 'draft' && call.publicFrom !== null && call.publicFrom <= now;
  const states = call.waves.map((wave) => inWave(wave, now));
  const isListed = isPublic && call.state === 'published';
  const isOpen = isListed && states.includes('open');
  const wave = currentWave(call, now);
  return {
    isPublic,
    isOpen,
    isUpcoming: isListed && !isOpen && states.includes('upcoming'),
    phase: wave && callPhase(call, wave, now),
  };
}

/** What SQL says of it. */
async function bySql(db: Db, { id, slug, authorityId }: NativeCall, now: Date) {
  const asked = { authorityIds: [authorityId], words: '', phase: null, limit: 10, offset: 0 };
  const [shown, open, upcoming, office] = await Promise.all([
    findPublicCall(db, slug, now),
    listOpenCalls(db, now, everything),
    listUpcomingCalls(db, now, everything),
    listOfficeCalls(db, { ...asked, sort: { by: 'created', direction: 'up' } }, now),
  ]);
  const isIn = (list: { calls: readonly { id: string }[] }) =>
    list.calls.some((call) => call.id === id);
  return {
    isPublic: shown !== null,
    isOpen: isIn(open),
    isUpcoming: isIn(upcoming),
    phase: office.calls.find((call) => call.id === id)?.phase ?? null,
  };
}

test('to the millisecond, every list says of a call what the rules say', async () => {
  const { db } = database;
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      const call = await aCallOf(db, scenario);
      for (const now of edgesOf(call)) {
        const said = { now, ...(await bySql(db, call, now)) };
        expect(said).toEqual({ now, ...byRules(call, now) });
      }
    }),
    { numRuns: 15 },
  );
});

test('a draft without dates is a draft to its officers and nothing to others', async () => {
  const { db } = database;
  const scenario = { calendar: [[0, 1]], graceMinutes: 0, publicFrom: 0, state: 'draft' } as const;
  const call = await aCallOf(db, { ...scenario, calendar: [[0, 1]] });
  const undated = { opens_at: null, closes_at: null };
  await db.updateTable('waves').set(undated).where('call_id', '=', call.id).execute();
  const now = new Date(start);
  expect(await bySql(db, call, now)).toEqual({
    isPublic: false,
    isOpen: false,
    isUpcoming: false,
    phase: 'draft',
  });
});
