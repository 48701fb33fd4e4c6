import { type Locale, localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { bandFloors } from './search-bands.ts';
import type { FacetName, SearchCriteria } from './search-criteria.ts';

/** The address of a search: what is not asked is not written, so one search has one address. */
export const searchAddress = (criteria: SearchCriteria, locale: Locale): string =>
  localise(`${addresses.search}${queryOf(criteria)}`, locale);

export const searchFileAddress = (criteria: SearchCriteria, locale: Locale): string =>
  localise(`${addresses.search}.csv${queryOf({ ...criteria, page: 1 })}`, locale);

function queryOf(criteria: SearchCriteria): string {
  const { query, exact, sort, page } = criteria;
  const pairs: [string, string][] = [
    ...(query === '' ? [] : [['q', query] as [string, string]]),
    ...chosenValues(criteria).map(({ facet, value }): [string, string] => [facet, value]),
    ...(exact ? [['exact', '1'] as [string, string]] : []),
    ...(sort === 'amount' ? [] : [['sort', sort] as [string, string]]),
    ...(page === 1 ? [] : [['page', String(page)] as [string, string]]),
  ];
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

export type ChosenValue = { facet: FacetName; value: string };

/** The filters one by one, as an address writes them. */
export const chosenValues = (criteria: SearchCriteria): ChosenValue[] => [
  ...criteria.years.map((year): ChosenValue => ({ facet: 'year', value: String(year) })),
  ...criteria.calls.map((value): ChosenValue => ({ facet: 'call', value })),
  ...criteria.scales.map((value): ChosenValue => ({ facet: 'scale', value })),
  ...criteria.departments.map((value): ChosenValue => ({ facet: 'department', value })),
  ...criteria.bands.map((band): ChosenValue => ({ facet: 'amount', value: bandValue(band) })),
];

/** A band is named in an address by its floor in euros. */
export const bandValue = (band: number): string => String(bandFloors[band] ?? 0);

/** The same search without one of its filters, from its first page. */
export function withoutValue(criteria: SearchCriteria, chosen: ChosenValue): SearchCriteria {
  const without = <T>(facet: FacetName, values: readonly T[], write: (value: T) => string) =>
    facet === chosen.facet ? values.filter((value) => write(value) !== chosen.value) : values;
  return {
    ...criteria,
    years: without('year', criteria.years, String),
    calls: without('call', criteria.calls, String),
    scales: without('scale', criteria.scales, String),
    departments: without('department', criteria.departments, String),
    bands: without('amount', criteria.bands, bandValue),
    page: 1,
  };
}

export const withoutFilters = (criteria: SearchCriteria): SearchCriteria => ({
  ...criteria,
  years: [],
  calls: [],
  scales: [],
  departments: [],
  bands: [],
  page: 1,
});
