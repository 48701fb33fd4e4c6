import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints, comparePublished, sortKey } from './sort-key.ts';

test('accents, case and ligatures do not order names', () => {
  const names = ['Évasion', 'eau', 'ÉCOLE', 'Œuvre', 'Zoé', 'l’Agantic', "l'Agantic"];
  const sorted = names.map((name, id) => ({ name, id: `${id}` })).sort(comparePublished);
  expect(sorted.map(({ name }) => name)).toEqual([
    'eau',
    'ÉCOLE',
    'Évasion',
    'l’Agantic',
    "l'Agantic",
    'Œuvre',
    'Zoé',
  ]);
});

test('a character beyond the first plane comes after those of it', () => {
  // UTF-16 units would put the emoji (a surrogate pair) before U+FF5E.
  expect(compareCodePoints('\u{1F600}', '\uFF5E')).toBeGreaterThan(0);
});

test('the order is total, and the key of a key is itself', () => {
  const row = fc.record({ name: fc.string({ unit: 'grapheme' }), id: fc.uuid() });
  fc.assert(
    fc.property(row, row, row, (a, b, c) => {
      expect(sortKey(sortKey(a.name))).toBe(sortKey(a.name));
      expect(Math.sign(comparePublished(a, b))).toBe(-Math.sign(comparePublished(b, a)) + 0);
      if (comparePublished(a, b) <= 0 && comparePublished(b, c) <= 0) {
        expect(comparePublished(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
