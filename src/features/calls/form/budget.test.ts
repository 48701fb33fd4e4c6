import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, cents, euros } from '#kernel/money.ts';
import { permille } from '#kernel/ratio.ts';
import {
  type Account,
  budgetAccounts,
  budgetFaults,
  budgetGap,
  shareOfRequest,
  sumOfAccount,
  sumOfSide,
  typedAccounts,
} from './budget.ts';
import { budgetMessages } from './budget-messages.ts';

const balanced = {
  '60a': euros(1_000),
  '641': euros(2_000),
  '74a': euros(2_500),
  own: euros(500),
  '864': euros(300),
  '870': euros(300),
};

test('a budget that balances, its volunteers apart', () => {
  expect(budgetFaults(balanced, euros(2_500))).toEqual([]);
  expect([sumOfSide('charges', balanced), sumOfSide('income', balanced)]).toEqual([
    euros(3_000),
    euros(3_000),
  ]);
  const share = shareOfRequest(balanced, euros(2_500));
  expect([share, share && permille(share)]).toEqual([
    { numerator: 250_000n, denominator: 300_000n },
    833,
  ]);
  expect(shareOfRequest({}, euros(1))).toBeNull();
});

test('each thing that does not hold is said, with its figures', () => {
  const lines = {
    ...balanced,
    '60a': cents(100_050n),
    '65': euros(-1),
    '864': euros(1),
    '74': euros(9),
  };
  expect(budgetFaults(lines, euros(2_501))).toEqual([
    { reason: 'negative-in-budget', code: '65' },
    { reason: 'unknown-account', code: '74' },
    { reason: 'cents-in-budget', code: '60a' },
    { reason: 'budget-unbalanced', charges: cents(299_950n), income: euros(3_000) },
    { reason: 'in-kind-unbalanced', uses: euros(1), resources: euros(300) },
    { reason: 'request-not-in-budget', request: euros(2_501), line: euros(2_500) },
  ]);
});

test('every account has its words, and no words are without account', () => {
  const codes = (account: Account): string[] => [account.code, ...account.parts.flatMap(codes)];
  const all = Object.values(budgetAccounts).flat().flatMap(codes);
  expect(Object.keys(budgetMessages.fr.accounts).sort()).toEqual(all.sort());
  expect(new Set(all).size).toBe(all.length);
});

test('totals are exact, each line counts once, and the gap is what would balance', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n }).map((value): Cents => euros(value));
  const lines = fc.dictionary(fc.constantFrom(...typedAccounts), amount);
  fc.assert(
    fc.property(lines, (given) => {
      const sides = ['charges', 'income', 'in-kind-uses', 'in-kind-resources'] as const;
      const bySide = sides.map((side) => sumOfSide(side, given));
      const byAccount = sides.map((side) =>
        budgetAccounts[side].reduce((sum, account) => sum + sumOfAccount(account, given), 0n),
      );
      expect(bySide).toEqual(byAccount);
      const all = Object.values(given).reduce<bigint>((sum, value) => sum + value, 0n);
      expect(bySide.reduce<bigint>((sum, value) => sum + value, 0n)).toBe(all);

      const gap = budgetGap(given);
      const missing = gap >= 0n ? 'own' : '65';
      const mended = {
        ...given,
        [missing]: cents((given[missing] ?? 0n) + (gap < 0n ? -gap : gap)),
      };
      expect(
        budgetFaults(mended, null).filter(({ reason }) => reason === 'budget-unbalanced'),
      ).toEqual([]);
    }),
  );
});
