import { euros, formatEuros } from '#kernel/money.ts';
import { findDepartment } from '#kernel/territories.ts';
import type { Locale } from '#web/locale.ts';
import { bandFloors } from './search-bands.ts';
import { type FacetName, unsaid } from './search-criteria.ts';
import { searchMessages } from './search-messages.ts';

export type CallNames = ReadonlyMap<string, string>;

/** A value of a facet as people say it: "Gers (32)", "5 000 € à moins de 10 000 €". */
export function labelOf(
  { facet, value }: { facet: FacetName; value: string },
  callNames: CallNames,
  locale: Locale,
): string {
  const words = searchMessages[locale];
  if (value === unsaid) return words.unsaid;
  switch (facet) {
    case 'year':
      return value;
    case 'call':
      return callNames.get(value) ?? value;
    case 'scale':
      return value === 'regional' ? words.scales.regional : words.scales.departmental;
    case 'department':
      return `${findDepartment(value)?.name ?? value} (${value})`;
    case 'amount':
      return bandLabel(Number(value), locale);
  }
}

function bandLabel(floor: number, locale: Locale): string {
  const words = searchMessages[locale];
  const next = bandFloors.find((one) => one > floor);
  const from = formatEuros(euros(floor), locale);
  if (next === undefined) return words.bandFrom(from);
  const to = formatEuros(euros(next), locale);
  return floor === 0 ? words.bandUnder(to) : words.bandBetween(from, to);
}
