import { expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import type { CompletionRequest } from './completion.ts';
import { silenceDay } from './silence.ts';

const at = (text: string) => new Date(`${text}T10:00:00Z`);
const filed = at('2026-03-02');
const asked: CompletionRequest = {
  id: '1',
  reason: 'Les statuts manquent.',
  fields: ['statuts'],
  askedAt: at('2026-03-20'),
  dueOn: '2026-04-03' as PlainDay,
  dueAt: new Date('2026-04-03T22:00:00Z'),
  answered: null,
  endedAt: null,
};

test('two months from the filing', () => {
  expect(silenceDay(filed, [], at('2026-03-03'))).toEqual({ on: '2026-05-02', isSuspended: false });
});

test('the days during which an answer was awaited are not counted', () => {
  expect(silenceDay(filed, [asked], at('2026-03-21'))).toEqual({
    on: '2026-05-17',
    isSuspended: true,
  });
  const answered = { ...asked, answered: { version: 2, at: at('2026-03-25') } };
  expect(silenceDay(filed, [answered], at('2026-03-26'))).toEqual({
    on: '2026-05-07',
    isSuspended: false,
  });
  const ended = { ...asked, endedAt: at('2026-03-21') };
  expect(silenceDay(filed, [ended], at('2026-03-26')).on).toEqual('2026-05-03');
});
