import { expect, test } from 'vitest';
import { isWeekEnd, publicHolidayOn } from './public-holiday.ts';

const holidaysOf = (year: number) => {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (publicHolidayOn(day) !== null) days.push(day.slice(5));
  }
  return days;
};

test('the eleven holidays of a year, as published on service-public.fr', () => {
  expect(holidaysOf(2026)).toEqual(
    '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'.split(' '),
  );
  expect(holidaysOf(2027)).toEqual(
    '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'.split(' '),
  );
});

test('Ascension may fall on a fixed holiday', () => {
  expect(publicHolidayOn('2008-05-01')).toBe('labour-day');
  expect(publicHolidayOn('2024-03-31')).toBe(null);
  expect(publicHolidayOn('2024-04-01')).toBe('easter-monday');
});

test('Saturday and Sunday', () => {
  expect(['2026-07-31', '2026-08-01', '2026-08-02', '2026-08-03'].map(isWeekEnd)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
