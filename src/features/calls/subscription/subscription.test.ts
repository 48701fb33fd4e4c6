import { expect, test } from 'vitest';
import type { Wave } from '../wave/wave.ts';
import { type CallNews, dueNews, newsKey } from './subscription.ts';

const day = 24 * 3_600_000;
const opensAt = new Date('2026-06-01T10:00:00Z');
const closesAt = new Date('2026-07-30T10:00:00Z');
const wave: Wave = {
  id: 'w',
  callId: 'c',
  number: 1,
  name: '',
  opensAt,
  closesAt,
  graceMinutes: 0,
  instructionFrom: null,
  instructionUntil: null,
  committeeOn: null,
  announcedOn: null,
  extensions: 0,
  firstClosesAt: null,
};
const kinds = (of: Wave, now: number) =>
  dueNews(of, new Date(now)).map((news) => (news.kind === 'closing-soon' ? news.days : news.kind));

test('the clock makes news at the opening, seven days and two days before the closing', () => {
  const close = closesAt.getTime();
  const open = opensAt.getTime();
  expect(
    [open - 1, open, open + day - 1, open + day, close - 7 * day - 1].map((at) => kinds(wave, at)),
  ).toEqual([[], ['opening'], ['opening'], [], []]);
  expect(
    [close - 7 * day, close - 2 * day - 1, close - 2 * day, close - 1, close].map((at) =>
      kinds(wave, at),
    ),
  ).toEqual([[7], [7], [2], [2], []]);
});

test('a call of five days has no "in a week", and one of a day no reminder', () => {
  const short = { ...wave, closesAt: new Date(opensAt.getTime() + 5 * day) };
  const shorter = { ...wave, closesAt: new Date(opensAt.getTime() + day) };
  expect([
    kinds(short, opensAt.getTime()),
    kinds(short, opensAt.getTime() + 3 * day),
    kinds(shorter, opensAt.getTime() + 1),
  ]).toEqual([['opening'], [2], ['opening']]);
});

test('a moved closing is other news; the same news has the same key', () => {
  const reminder = (at: Date): CallNews => ({
    kind: 'closing-soon',
    waveId: 'w',
    days: 7,
    closesAt: at,
  });
  expect(newsKey(reminder(closesAt))).toEqual(newsKey(reminder(new Date(closesAt))));
  expect(newsKey(reminder(closesAt))).not.toEqual(newsKey(reminder(opensAt)));
});
