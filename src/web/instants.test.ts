import { expect, test } from 'vitest';
import { formatDeadline } from './hour.ts';
import { formatInstant } from './instants.ts';

const first = new Date('2026-12-01T11:00:00Z');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('an instant of the first of a month is written as people write it', () => {
  expect([formatInstant(first, 'fr'), formatInstant(first, 'en')].map(plain)).toEqual([
    '1er décembre 2026 à 12 h 00 (heure de Paris)',
    '1 December 2026 at 12:00 (Paris time)',
  ]);
  expect([formatDeadline(first, 'fr'), formatDeadline(first, 'en')].map(plain)).toEqual([
    '1er décembre 2026 à 12 h 00, heure de Paris',
    '1 December 2026 at 12:00, Paris time',
  ]);
});
