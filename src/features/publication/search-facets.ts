import { formatCount } from '#kernel/money.ts';
import type { Facet } from '#web/components/facets.tsx';
import type { Locale } from '#web/locale.ts';
import { bandValue, chosenValues } from './search-addresses.ts';
import { type FacetName, type FacetValue, facetNames, unsaid } from './search-criteria.ts';
import { labelOf } from './search-labels.ts';
import { searchMessages } from './search-messages.ts';
import type { SearchResult } from './search-published-awards.ts';

/** A longer list starts folded, on a phone too: the page is read from its results. */
const unfoldedUpTo = 6;

/** The facets as a form shows them: what was chosen stays, even where it finds nothing. */
export const facetsOf = (result: SearchResult, locale: Locale): readonly Facet[] =>
  facetNames.flatMap((facet) => {
    const values = valuesOf(facet, result);
    if (values.length === 0) return [];
    return {
      name: facet,
      label: legendOf(facet, values.length, result, locale),
      open: values.length <= unfoldedUpTo,
      options: values.map(({ value, awards, chosen }) => ({
        value,
        label: labelOf({ facet, value }, result.callNames, locale),
        count: formatCount(awards, locale),
        chosen,
      })),
    };
  });

type Choice = { value: string; awards: number; chosen: boolean };

function valuesOf(facet: FacetName, result: SearchResult): Choice[] {
  const chosen = new Set(
    chosenValues(result.criteria).flatMap((one) => (one.facet === facet ? [one.value] : [])),
  );
  const counted = result.facets
    .filter((one) => one.facet === facet)
    .map(({ value, awards }) => ({ value: addressed(facet, value), awards }));
  const listed = new Set(counted.map(({ value }) => value));
  const missing = [...chosen].flatMap((value) => (listed.has(value) ? [] : [{ value, awards: 0 }]));
  return [...counted, ...missing]
    .map((one) => ({ ...one, chosen: chosen.has(one.value) }))
    .sort(orders[facet]);
}

/** The database counts bands, an address names their floors. */
const addressed = (facet: FacetName, value: FacetValue['value']) =>
  facet === 'amount' ? bandValue(Number(value)) : value;

const byValue = (a: Choice, b: Choice) => (a.value < b.value ? -1 : 1);
/** What the sheet does not say comes last, whatever its count. */
const unsaidLast = (order: (a: Choice, b: Choice) => number) => (a: Choice, b: Choice) =>
  Number(a.value === unsaid) - Number(b.value === unsaid) || order(a, b);
const byCount = (a: Choice, b: Choice) => b.awards - a.awards || byValue(a, b);

const orders: Record<FacetName, (a: Choice, b: Choice) => number> = {
  year: (a, b) => byValue(b, a),
  call: byCount,
  scale: unsaidLast(byCount),
  department: unsaidLast(byValue),
  amount: (a, b) => Number(a.value) - Number(b.value),
};

function legendOf(facet: FacetName, listed: number, result: SearchResult, locale: Locale): string {
  const words = searchMessages[locale];
  return facet === 'call' && result.callsInAll > listed
    ? words.callsListed(formatCount(listed, locale), formatCount(result.callsInAll, locale))
    : words.facet[facet];
}
