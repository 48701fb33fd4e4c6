import type { GeneratedAlways } from 'kysely';

/** The narrow tables of db/migrations/0005-award-search.sql, derived from published_awards. */
export type SearchCallRow = {
  number: GeneratedAlways<number>;
  authority_id: string;
  call_id: string;
  year: number;
};

export type SearchPlaceRow = {
  number: GeneratedAlways<number>;
  /** '' when the sheet does not say. */
  scale: string;
  departments: string[];
  band: number;
};

export type AwardSearchRow = {
  award_id: bigint;
  amount_cents: bigint;
  call_number: number;
  place_number: number;
  year: number;
  sort_key: string;
  document: string;
};

export type SearchCountRow = {
  call_number: number;
  place_number: number;
  awards: number;
  amount_cents: bigint;
};

declare module '#platform/database.ts' {
  interface Database {
    search_calls: SearchCallRow;
    search_places: SearchPlaceRow;
    award_search: AwardSearchRow;
    search_counts: SearchCountRow;
    search_words: { word: string };
  }
}
