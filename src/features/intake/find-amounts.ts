import type { Cents } from '#kernel/money.ts';
import { type Multiplier, readAmountNumber } from './read-number.ts';

export type Currency = 'after' | 'before' | 'none';

/** A number as it stands in a text, with what is said of it around. */
export type Amount = {
  /** Where it begins and ends, currency included. */
  readonly start: number;
  readonly end: number;
  /** Null when it is unreadable or could be read two ways. */
  readonly cents: Cents | null;
  readonly currency: Currency;
  readonly words: string;
  /** How it is written, whatever the number: "0 000 €", "0000€", "0.000,00 €". */
  readonly style: string;
  /** "environ", "jusqu'à", "maximum": what is printed is not what was awarded. */
  readonly qualifier: string | null;
};

const numbers = /\d{1,3}(?:[ .,]\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?/g;
const unitAfter =
  /^ ?(?:(€|euros?\b|eur\b)|(k ?€|k ?euros?\b|milliers? d['’]euros|mille euros)|(m ?€|m ?euros?\b|millions? (?:d['’] ?)?(?:euros|€))|(milliards? (?:d['’] ?)?(?:euros|€)|mds? ?€))/i;
const unitBefore = /(?:€|\beur) ?$/i;
const qualifierBefore =
  /(?:^|[\s(:–-])(environ|près de|presque|plus de|moins de|jusqu['’]à|au maximum|maximum|plafond de|plafonnée? à|au moins|entre|de l['’]ordre de)(?: de)? ?$/i;
const qualifierAfter = /^ ?\(?(maximum|max\b|environ|au plus|minimum|au moins)/i;

const multipliers: readonly Multiplier[] = [1, 1_000, 1_000_000, 1_000_000_000];

/** Every number of a text that has a currency, and every other one, in order. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  let taken = 0;
  for (const match of text.matchAll(numbers)) {
    const amount = readAmount(text, match.index, match[0], taken);
    taken = amount.end;
    found.push(amount);
  }
  return found;
}

function readAmount(text: string, start: number, digits: string, taken: number): Amount {
  const end = start + digits.length;
  const after = unitAfter.exec(text.slice(end, end + 24));
  const head = text.slice(Math.max(taken, start - 24), start);
  const before = after ? null : unitBefore.exec(head);
  const first = start - (before?.[0].length ?? 0);
  const last = end + (after?.[0].length ?? 0);
  const multiplier = multipliers[after ? after.slice(1).findIndex(Boolean) : 0] ?? 1;
  const torn = isTorn(text, start);
  const words = text.slice(first, last);
  return {
    start: first,
    end: last,
    cents: torn ? null : readAmountNumber(digits, { multiplier, symbolFirst: before !== null }),
    currency: currencyOf(after, before),
    words,
    style: styleOf(words),
    qualifier: findQualifier(
      text.slice(Math.max(0, first - 24), first),
      text.slice(last, last + 16),
    ),
  };
}

const styleOf = (words: string): string =>
  words
    .slice(0, 40)
    .toLowerCase()
    .replace(/\d{1,3}(?:([ .,])\d{3}(?!\d))+/, (_, separator: string) => `0${separator}000`)
    .replace(/\d{5,}|(?<![ .,\d])\d{4}/, '0000')
    .replace(/(?<![ .,\d])\d{1,3}(?!\d)(?![ .,]\d{3})/, '0 000')
    .replace(/,\d\d(?!\d)/, ',00');

function currencyOf(after: unknown, before: unknown): Currency {
  if (after) return 'after';
  return before ? 'before' : 'none';
}

const findQualifier = (head: string, tail: string): string | null =>
  qualifierBefore.exec(head)?.[1] ?? qualifierAfter.exec(tail)?.[1] ?? null;

/**
 * Digits stuck to a letter ("3O 000"), or after other digits that begin the figure (": 24 8500 €"):
 * a part of the number is lost, and what is left must not be taken for it.
 */
function isTorn(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 8), start);
  return /[\p{L}]$/u.test(head) || /(?:^|[:–—|] )\d{1,4} $/.test(head);
}
