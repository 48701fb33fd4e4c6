import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Cents,
  centsFromJson,
  centsToJson,
  formatCount,
  formatEuros,
  parseEuros,
} from './money.ts';

test.each([
  ['1 250 000', 125_000_000n],
  ['1\u202f250\u00a0000 €', 125_000_000n],
  ['12,5', 1250n],
  ['12.50 euros', 1250n],
  ['-3', -300n],
  ['0', 0n],
])('"%s" is typed for %s cents', (text, expected) => {
  expect(parseEuros(text)).toBe(expected);
});

test.each(['1,234', '1.234', '', '€', '12,', '1e3', '12 000,500', 'douze', '--1'])(
  '"%s" is not an amount, or could be two',
  (text) => {
    expect(parseEuros(text)).toBeNull();
  },
);

test('an amount is written exactly, whatever its size', () => {
  const large = 123_456_789_012_345_678n as Cents;
  expect(formatEuros(large, 'en')).toBe('€1,234,567,890,123,456.78');
  expect(formatEuros(large)).toBe('1 234 567 890 123 456,78 €'.replaceAll(' ', '\u00a0'));
  expect([formatEuros(-1800n as Cents), formatEuros(5n as Cents), formatCount(82)]).toEqual([
    '−18\u00a0€',
    '0,05\u00a0€',
    '82',
  ]);
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 13n }).map((value) => value as Cents);

test('what is written for people is read back the same', () => {
  fc.assert(
    fc.property(amount, (cents) => {
      expect(parseEuros(formatEuros(cents))).toBe(cents);
    }),
  );
});

test('JSON keeps every amount it accepts, and refuses the others', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), (value) => {
      const cents = value as Cents;
      const fits = value <= 2n ** 53n - 1n && value >= -(2n ** 53n - 1n);
      if (fits) expect(centsFromJson(JSON.parse(JSON.stringify(centsToJson(cents))))).toBe(cents);
      else expect(() => centsToJson(cents)).toThrow(RangeError);
    }),
  );
  expect([centsFromJson(1.5), centsFromJson('1'), centsFromJson(2 ** 53)]).toEqual([
    null,
    null,
    null,
  ]);
});
