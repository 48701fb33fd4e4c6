import { sortKey } from './sort-key.ts';

const written: Readonly<Record<string, string>> = { ST: 'SAINT', STE: 'SAINTE', STS: 'SAINTS' };

/** The words of a name as they are compared: no accent, no sign, "St" for "Saint". */
export const wordsOfPlace = (text: string): string[] =>
  sortKey(text)
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => written[word] ?? word);

/** What is typed of an address is more than a name: its postal code and CEDEX are let go. */
export const wordsTyped = (text: string): string[] => {
  const words = wordsOfPlace(text.replace(/\bcedex\b(\s+\d{1,2}\b)?/gi, ' '));
  const named = words.filter((word) => !/^\d{5}$/.test(word));
  return named.length > 0 ? named : words;
};
