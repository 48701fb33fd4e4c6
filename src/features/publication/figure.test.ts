import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anAward, awards } from '#test/builders/publication.ts';
import { compute, rowsOf } from './figure.ts';

const rows = awards(
  { scale: 'regional', departments: ['11', '09', '66'], amount_cents: 2_350_000 },
  { departments: ['32'], amount_cents: 4_200_000 },
  { departments: ['32'], amount_cents: 4_800_000, beneficiary: 'Valoris (fictif)' },
  { departments: ['09'], amount_cents: 4_800_000 },
);
const constants = [{ key: 'filed-count', unit: 'count' as const, value: 7, source: 0, line: 27 }];

test.each([
  [{ op: 'count', where: {} }, 4],
  [{ op: 'sum', of: 'amount_cents', where: { department: '32' } }, 9_000_000],
  // The regional award names Ariège, and is not one of Ariège's.
  [{ op: 'sum', of: 'amount_cents', where: { department: '09' } }, 4_800_000],
  [{ op: 'distinct', of: 'beneficiaries', where: { scale: 'departmental' } }, 2],
  [{ op: 'greatest', of: 'amount_cents', where: {} }, 4_800_000],
  [{ op: 'greatest', of: 'amount_cents', where: { department: '66' } }, null],
  [{ op: 'constant', of: 'filed-count' }, 7],
  [{ op: 'constant', of: 'nobody-said' }, null],
] as const)('%j is %s', (formula, value) => {
  expect(compute(formula, rows, constants)).toEqual(value);
});

test('a share is in tenths of a percent, rounded half up', () => {
  const share = (part: number, whole: number) =>
    compute(
      {
        op: 'share',
        part: { op: 'constant', of: 'part' },
        whole: { op: 'constant', of: 'whole' },
        rounding: 'half-up',
        decimals: 1,
      },
      [],
      [
        { key: 'part', unit: 'count', value: part, source: 0, line: null },
        { key: 'whole', unit: 'count', value: whole, source: 0, line: null },
      ],
    );
  expect([share(40, 52), share(1, 2000), share(1, 2001), share(3, 3), share(1, 0)]).toEqual([
    769,
    1,
    0,
    1000,
    null,
  ]);
});

test('the rows of the greatest award are all those that reach it', () => {
  const greatest = { op: 'greatest', of: 'amount_cents', where: {} } as const;
  expect(rowsOf(greatest, rows).map(({ position }) => position)).toEqual([3, 4]);
});

test('the rows of a sum always make it, whatever the awards', () => {
  const award = fc
    .record({
      amount_cents: fc.integer({ min: 0, max: 2 ** 40 }),
      scale: fc.constantFrom('regional', 'departmental', null),
      departments: fc.subarray(['09', '11', '32']),
    })
    .map(anAward);
  fc.assert(
    fc.property(fc.array(award), fc.constantFrom('09', '11', '32'), (some, department) => {
      const formula = { op: 'sum', of: 'amount_cents', where: { department } } as const;
      const total = rowsOf(formula, some).reduce((sum, row) => sum + row.amount_cents, 0);
      expect(compute(formula, some, [])).toBe(total);
    }),
  );
});
