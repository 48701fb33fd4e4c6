import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPermille, permille, type Ratio, ratio } from './ratio.ts';

const share = (part: bigint, whole: bigint): Ratio => ({ numerator: part, denominator: whole });

test('half goes up, at the tenth of a percent', () => {
  expect([
    permille(share(40n, 52n)),
    permille(share(1n, 2000n)),
    permille(share(-1n, 2000n)),
  ]).toEqual([769, 1, 0]);
  expect([
    formatPermille(769),
    formatPermille(769, 'en'),
    formatPermille(-5),
    formatPermille(1000),
  ]).toEqual(['76,9\u00a0%', '76.9%', '−0,5\u00a0%', '100,0\u00a0%']);
});

test('a share of nothing has no value', () => {
  expect(ratio(3, 0)).toBeNull();
});

test('the rounded share is never further than half a tenth from the exact one', () => {
  const parts = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.bigInt({ min: 1n, max: 10n ** 15n }),
  );
  fc.assert(
    fc.property(parts, ([part, rest]) => {
      const total = part + rest;
      // 2·|permille·total − 1000·part| ≤ total, in whole numbers.
      const gap = BigInt(permille(share(part, total))) * total - 1000n * part;
      expect(2n * (gap < 0n ? -gap : gap) <= total).toBe(true);
    }),
  );
});
