import { sortKey } from './sort-key.ts';

/** A name as part of an address: "MÉDIANCE 66" → "mediance-66". Empty when nothing is left. */
export const slug = (text: string): string =>
  sortKey(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
