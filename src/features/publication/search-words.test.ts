import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

test('accents, case, punctuation and common words make no difference', () => {
  expect(searchWords("L'Épicerie SOLIDAIRE des Cœurs – d’Ariège (09)")).toEqual([
    'epicerie',
    'solidaire',
    'coeurs',
    'ariege',
    '09',
  ]);
});

test('operators of a search engine are not words', () => {
  expect(searchWords(`a & b | !c:* <-> "d" (e) 'f' \\ %`)).toEqual(['b', 'e', 'f']);
});

test('whatever is typed, words are letters and digits, of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const word of searchWords(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
        expect(word.isWellFormed()).toBe(true);
      }
    }),
  );
});
