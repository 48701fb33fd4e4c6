import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { noon } from '#test/builders/call.ts';
import { aPlan, someSettings } from '#test/builders/draft-call.ts';
import type { CallSettings, NativeCall } from './call.ts';
import { callFaults, type DrawnEnvelope } from './call-faults.ts';
import { twoMonthsAfter } from './wave/calendar-faults.ts';
import type { WavePlan } from './wave/wave.ts';

const drawn = (waveId: string, ceiling: number, left = 100_000): DrawnEnvelope => ({
  waveId,
  envelopeId: 'credits',
  name: 'Crédits',
  ceiling: euros(ceiling),
  left: euros(left),
});

function aCall(settings: Partial<CallSettings>, ...plans: Partial<WavePlan>[]): NativeCall {
  const waves = plans.map((plan, index) => ({
    ...aPlan,
    ...plan,
    id: `wave-${index + 1}`,
    callId: 'call',
    number: index + 1,
    extensions: 0,
    firstClosesAt: null,
  }));
  return {
    origin: 'native',
    state: 'draft',
    id: 'call',
    authorityId: 'authority',
    slug: 'call',
    settings: { ...someSettings('programme'), ...settings },
    waves,
    publicFrom: null,
    withdrawn: null,
    copiedFrom: null,
    version: 1,
  };
}

const kindsOf = (
  call: NativeCall,
  envelopes: DrawnEnvelope[] = call.waves.map(({ id }) => drawn(id, 20_000)),
  others: { form: number | null; grid: number | null } = { form: 0, grid: 0 },
) =>
  callFaults({ call, envelopes, others }, noon).map(({ severity, kind }) => `${severity} ${kind}`);

test('a call that lacks nothing has no fault', () => {
  expect(kindsOf(aCall({}, {}))).toEqual([]);
});

test('what is missing, errors first', () => {
  const contact = { name: '', mail: '', phone: '', hours: '' };
  const bare = { contact, applicantKinds: [], summary: '', regulation: '', scales: [] };
  const undated = { opensAt: null, closesAt: null };
  expect(kindsOf(aCall(bare, undated), [], { form: null, grid: null })).toEqual([
    'error contact-missing',
    'error applicants-missing',
    'error opening-missing',
    'error closing-missing',
    'error envelope-missing',
    'error form-missing',
    'warning summary-missing',
    'warning regulation-missing',
    'warning scales-missing',
    'warning grid-missing',
  ]);
  expect(kindsOf(aCall({}), [])).toEqual(['error wave-missing']);
});

test('a form or a grid with faults', () => {
  expect(kindsOf(aCall({}, {}), undefined, { form: 2, grid: 1 })).toEqual([
    'error form-faulty',
    'error grid-faulty',
  ]);
});

test('two waves that draw on one envelope are counted together', () => {
  const call = aCall(
    {},
    {},
    {
      opensAt: new Date('2027-02-01T08:00:00Z'),
      closesAt: new Date('2027-02-15T11:00:00Z'),
      instructionFrom: '2027-02-15',
    },
  );
  expect(kindsOf(call, [drawn('wave-1', 60_000), drawn('wave-2', 40_000)])).toEqual([]);
  expect(kindsOf(call, [drawn('wave-1', 60_000), drawn('wave-2', 40_001)])).toEqual([
    'error envelope-exceeded',
  ]);
  expect(kindsOf(call, [drawn('wave-1', 60_000), drawn('wave-2', 19_999)])).toEqual([
    'error request-above-envelopes',
  ]);
});

test.each<[string, Partial<WavePlan>, string[]]>([
  ['at midnight', { closesAt: new Date('2027-01-14T23:00:00Z') }, ['warning closing-at-midnight']],
  [
    'at a minute to midnight',
    { closesAt: new Date('2027-01-14T22:59:00Z') },
    ['warning closing-at-midnight'],
  ],
  [
    'on a Saturday',
    { closesAt: new Date('2027-01-16T11:00:00Z') },
    ['warning closing-on-week-end'],
  ],
  [
    'on New Year’s Day',
    { closesAt: new Date('2027-01-01T11:00:00Z') },
    ['warning closing-on-holiday'],
  ],
  [
    'in the past',
    {
      opensAt: new Date('2026-10-01T08:00:00Z'),
      closesAt: new Date('2026-11-24T10:00:00Z'),
      announcedOn: '2026-12-20',
      committeeOn: null,
      instructionUntil: null,
      instructionFrom: '2026-12-01',
    },
    ['error closing-past'],
  ],
  [
    'after the review began',
    { instructionFrom: '2027-01-14' },
    ['error instruction-before-closing'],
  ],
  [
    'with a committee too early',
    { committeeOn: '2027-02-11' },
    ['error committee-before-instruction'],
  ],
  ['without an announcement', { announcedOn: null }, ['warning announcement-missing']],
  ['and announced on the last day', { announcedOn: '2027-03-15' }, []],
  ['and announced a day too late', { announcedOn: '2027-03-16' }, ['warning announcement-late']],
])('a wave that closes %s', (_, plan, expected) => {
  expect(kindsOf(aCall({}, plan))).toEqual(expected);
});

test('a second wave that opens before the first closes', () => {
  expect(kindsOf(aCall({}, {}, {}))).toEqual(['error wave-overlaps']);
});

test('two months, from day to day, or to the end of a shorter month', () => {
  expect(['2027-01-15', '2026-12-31', '2027-12-31', '2027-07-31'].map(twoMonthsAfter)).toEqual([
    '2027-03-15',
    '2027-02-28',
    '2028-02-29',
    '2027-09-30',
  ]);
});
