import type { Cents } from '#kernel/money.ts';
import type { Scale } from './award-row.ts';

export const sorts = ['amount', 'name', 'date'] as const;
export type Sort = (typeof sorts)[number];

export const facetNames = ['year', 'call', 'scale', 'department', 'amount'] as const;
export type FacetName = (typeof facetNames)[number];

/** In an address, what the sheet does not say. */
export const unsaid = 'none';

export const pageSize = 20;
/** Past the ten-thousandth award nobody reads pages: one refines, or takes the file. */
export const lastPage = 500;

/** What is asked of the search, once read from an address. */
export type SearchCriteria = {
  /** As typed, for the page; `words` is what is searched. */
  query: string;
  words: readonly string[];
  /** The words as typed, even where one of them is in no award. */
  exact: boolean;
  /** Several values of one facet widen the search, several facets narrow it. */
  years: readonly number[];
  calls: readonly string[];
  scales: readonly (Scale | typeof unsaid)[];
  departments: readonly string[];
  bands: readonly number[];
  sort: Sort;
  page: number;
};

export type FacetValue = {
  facet: FacetName;
  value: string;
  /** Only calls have a name that is not in the value. */
  label: string | null;
  awards: number;
};

export type SearchAnswer = {
  awards: number;
  amount: Cents;
  /** Of each facet, what one would find by choosing a value, the other facets kept. */
  facets: readonly FacetValue[];
  /** How many calls there are to choose from, beyond those listed. */
  callsInAll: number;
  /** The awards of the page asked for, in order. */
  found: readonly FoundAward[];
};

export type FoundAward = {
  id: bigint;
  position: number;
  beneficiaries: readonly string[];
  beneficiarySlugs: readonly string[];
  title: string | null;
  amount: Cents;
  scale: Scale | null;
  departments: readonly string[];
  theme: string | null;
  year: number;
  callSlug: string;
  callName: string;
  authorityName: string;
};
