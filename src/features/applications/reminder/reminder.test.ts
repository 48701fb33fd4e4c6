import { expect, test } from 'vitest';
import { dueReminder } from './reminder.ts';

const closesAt = new Date('2027-01-15T11:00:00Z');
const at = (text: string) => dueReminder(closesAt, new Date(text))?.moment ?? null;

test('a reminder is due from its moment to the next, and none once it is closed', () => {
  expect([
    at('2027-01-08T10:59:59.999Z'),
    at('2027-01-08T11:00:00Z'),
    at('2027-01-13T10:59:59.999Z'),
    at('2027-01-13T11:00:00Z'),
    at('2027-01-14T11:00:00Z'),
    at('2027-01-15T10:59:59.999Z'),
    at('2027-01-15T11:00:00Z'),
  ]).toEqual([null, 'week', 'week', 'two-days', 'last-day', 'last-day', null]);
});
