import { expect, test } from 'vitest';
import { dayIn, formatDay, type PlainDay, parsePlainDay } from './day.ts';

test.each(['2027-02-30', '2027-13-01', '2027-1-1', '02/12/2021', '', '2021-12-02T00:00'])(
  '"%s" is not a day',
  (text) => {
    expect(parsePlainDay(text)).toBeNull();
  },
);

test('a day is the one of its zone, and is written in words', () => {
  expect(dayIn('Europe/Paris', new Date('2027-03-31T22:30:00Z'))).toBe('2027-04-01');
  expect(parsePlainDay('2028-02-29')).toBe('2028-02-29');
  const day = '2021-12-02' as PlainDay;
  expect([formatDay(day), formatDay(day, 'en')]).toEqual(['2 décembre 2021', '2 December 2021']);
});

test('in French the first of a month, and it alone, is an ordinal', () => {
  const days = ['2026-12-01', '2026-12-11', '2026-12-21', '2026-12-31'] as PlainDay[];
  expect(days.map((day) => formatDay(day))).toEqual([
    '1er décembre 2026',
    '11 décembre 2026',
    '21 décembre 2026',
    '31 décembre 2026',
  ]);
  expect(days.slice(0, 1).map((day) => formatDay(day, 'en'))).toEqual(['1 December 2026']);
});
