import { expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import { nextOf } from './following.ts';

const closesAt = new Date('2026-03-31T10:00:00Z');
const wave = {
  closesAt,
  instructionFrom: '2026-04-01',
  instructionUntil: '2026-04-30',
  committeeOn: '2026-05-12',
  announcedOn: '2026-05-20',
};
const standing = { state: 'submitted', phase: 'closed', wave, completion: null } as const;
const on = (day: string) => ({ ...standing, today: day as PlainDay });

test('the first thing of the calendar that is not over', () => {
  expect(nextOf({ ...on('2026-03-30'), phase: 'open' })).toEqual({ next: 'closing', closesAt });
  expect(nextOf(on('2026-04-30'))).toEqual({
    next: 'instruction',
    from: '2026-04-01',
    until: '2026-04-30',
  });
  expect(nextOf(on('2026-05-12'))).toEqual({ next: 'committee', on: '2026-05-12' });
  expect(nextOf(on('2026-05-13'))).toEqual({ next: 'announcement', on: '2026-05-20' });
  expect(nextOf({ ...on('2026-05-02'), phase: 'decided' })).toEqual({
    next: 'announcement',
    on: '2026-05-20',
  });
});

test('what is withdrawn, inadmissible or decided waits for nothing; no date is invented', () => {
  for (const state of ['withdrawn', 'inadmissible', 'selected', 'rejected'] as const) {
    expect(nextOf({ ...on('2026-04-02'), state })).toEqual({ next: 'nothing' });
  }
  const none = { ...wave, instructionUntil: null, committeeOn: null, announcedOn: null };
  expect(nextOf({ ...on('2026-04-02'), wave: none })).toEqual({ next: 'committee', on: null });
});
