import { sortKey } from '#kernel/sort-key.ts';

/**
 * Words that say nothing of an award. French search in PostgreSQL drops some of them and makes
 * "le" of "les", which then matches everything: they are dropped here, on both sides.
 */
const stopWords = new Set(
  `a au aux avec c ce ces cet cette d dans de des du elle elles en est et eux for from il ils in j
  je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous of on ou par pas pour
  qu que qui s sa se ses son sont sur t ta te tes the to toi ton tu un une vos votre vous y`.split(
    /\s+/,
  ),
);

/** Longer "words" are noise, and PostgreSQL refuses lexemes of more than 2 kB. */
const longestWord = 64;

/**
 * The words of a text as they are indexed and as they are searched for: one function for both, or
 * they would never meet. Bare letters and digits, so that nothing is left for PostgreSQL to read
 * as an operator, an address or a compound word.
 */
export const searchWords = (text: string): string[] =>
  (
    sortKey(text.toWellFormed())
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map((word) => word.slice(0, longestWord).toWellFormed())
    .filter((word) => !stopWords.has(word));

/** Trigrams say little of shorter words: "gers" and "gard" have as much in common as not. */
export const shortestMendable = 4;
