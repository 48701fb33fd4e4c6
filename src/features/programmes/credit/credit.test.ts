import { describe, expect, test } from 'vitest';
import { type Cents, euros } from '#kernel/money.ts';
import { type Movement, move, movementBetween } from './credit.ts';

const place = (
  id: string,
  given: { parentId?: string; year?: number; authorityId?: string } = {},
) => ({
  id,
  parentId: given.parentId ?? null,
  year: given.year ?? 2026,
  authorityId: given.authorityId ?? 'own',
});

const whole = place('whole');
const part = place('part', { parentId: 'whole' });

test.each([
  ['two wholes of a year', whole, place('other'), 'transfer'],
  ['two parts of one whole', part, place('sister', { parentId: 'whole' }), 'transfer'],
  ['a whole and its part', whole, part, 'distribution'],
  ['a part and its whole', part, whole, 'return'],
  ['a whole and one of a later year', whole, place('next', { year: 2027 }), 'carry-over'],
  ['a whole and one of the year before', whole, place('last', { year: 2025 }), null],
  ['a part and a whole of a later year', part, place('next', { year: 2027 }), null],
  ['a part and a stranger of its year', part, place('other'), null],
  ['a whole and the part of another', whole, place('cousin', { parentId: 'other' }), null],
  ['an envelope and itself', whole, whole, null],
  ['two authorities', whole, place('theirs', { authorityId: 'other' }), null],
])('how credits go: %s', (_, from, to, kind) => {
  expect(movementBetween(from, to)).toEqual(kind);
});

const aMovement = (given: Partial<Movement> = {}): Movement => ({
  kind: 'transfer',
  fromId: 'a',
  toId: 'b',
  amount: { commitment: euros(10), payment: euros(5) },
  reason: 'Priorité jeunesse',
  actReference: null,
  ...given,
});
const left = { commitment: euros(10), payment: euros(5) };
const none = euros(0);

describe('what is moved', () => {
  test('all that is left can be', () => {
    expect(move(aMovement(), left)).toEqual({ ok: true, value: aMovement() });
  });

  test('what comes from outside has no limit', () => {
    const granted = aMovement({ kind: 'grant', fromId: null });
    expect(move(granted, null)).toEqual({ ok: true, value: granted });
  });

  test.each([
    [{ amount: { commitment: none, payment: none } }, { reason: 'nothing-moved' }],
    [
      { amount: { commitment: -1n as Cents, payment: none } },
      { reason: 'amount-negative', part: 'commitment' },
    ],
    [
      { amount: { commitment: none, payment: euros(6) } },
      { reason: 'envelope-exceeded', part: 'payment', left: euros(5), asked: euros(6) },
    ],
    [{ reason: ' ' }, { reason: 'reason-missing' }],
    [{ kind: 'carry-over', actReference: ' ' } as const, { reason: 'act-missing' }],
  ])('%o is refused', (given, refusal) => {
    expect(move(aMovement(given), left)).toEqual({ ok: false, refusal });
  });
});
