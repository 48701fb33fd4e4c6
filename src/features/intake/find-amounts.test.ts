import { describe, expect, test } from 'vitest';
import { findAmounts } from './find-amounts.ts';

const read = (text: string) =>
  findAmounts(text)
    .filter(({ currency }) => currency !== 'none')
    .map(({ cents, words }) => [words, cents]);

describe('amounts as they are printed', () => {
  test.each([
    ['3000 €', 300_000n],
    ['1 300 €', 130_000n],
    ['1\u00a0300\u00a0€'.replaceAll('\u00a0', ' '), 130_000n],
    ['363.000 €', 36_300_000n],
    ['6 900,00 €', 690_000n],
    ["3,8 millions d'euros", 380_000_000n],
    ['€ 3,196', 319_600n],
    ['40 000€', 4_000_000n],
    ['2M€', 200_000_000n],
    ['12 k€', 1_200_000n],
    ['1.234.567,89 €', 123_456_789n],
    ['2 046 321 euros', 204_632_100n],
  ])('%s', (text, cents) => {
    expect(read(text)).toEqual([[text, cents]]);
  });

  test.each([
    ['read two ways', '3,196 €', '3,196 €'],
    ['a letter O among the digits', ': 3O 000 €', '000 €'],
    ['digits that are not one number', ': 24 8500 €', '8500 €'],
  ])('%s: not an amount, and not guessed', (_, text, words) => {
    expect(read(text)).toEqual([[words, null]]);
  });

  test('a name that ends in a number keeps it', () => {
    expect(read('MÉDIANCE 66 37 525 €')).toEqual([['37 525 €', 3_752_500n]]);
  });
});
