import type { Amount } from './find-amounts.ts';

/** Two amounts that bound one: "entre 10 000 et 15 000 €", "10 000 à 15 000 €". */
export type AmountRange = { readonly low: Amount; readonly high: Amount };

const joinedBy = /^ ?(?:à|et|-|–) ?$/;
const opensRange = /(?:^|[\s(:–-])(?:entre|de) ?$/i;

export function findRanges(text: string, amounts: readonly Amount[]): AmountRange[] {
  return amounts.flatMap((low, index) => {
    const high = amounts[index + 1];
    return high && isRange(text, low, high) ? [{ low, high }] : [];
  });
}

function isRange(text: string, low: Amount, high: Amount): boolean {
  if (high.currency === 'none' || low.cents === null || high.cents === null) return false;
  const between = text.slice(low.end, high.start);
  if (between.length > 4 || !joinedBy.test(between) || low.cents >= high.cents) return false;
  // "16 à 25 000 €" is hardly a range of money: without "entre" both bounds must look like it.
  const opened = opensRange.test(text.slice(Math.max(0, low.start - 8), low.start));
  return opened || (between.includes('à') && low.cents >= 100_000n);
}
