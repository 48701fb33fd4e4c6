import { type RawBuilder, sql } from 'kysely';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import {
  type FacetValue,
  pageSize,
  type SearchAnswer,
  type SearchCriteria,
  type Sort,
} from './search-criteria.ts';
import { facetColumns, facetTables } from './search-facet-queries.ts';
import {
  amongCalls,
  amongPlaces,
  both,
  type Filters,
  filtersOf,
  findNumbers,
  type Numbers,
} from './search-filter-queries.ts';

/** Total, sum, facets and one page of the awards that meet the criteria. */
export async function searchAwards(db: Db, criteria: SearchCriteria): Promise<SearchAnswer> {
  const filters = filtersOf(criteria);
  const numbers = await findNumbers(db, criteria, filters);
  return criteria.words.length > 0
    ? searchByWords(db, criteria, filters, numbers)
    : searchByFacets(db, criteria, filters, numbers);
}

/**
 * One visit per hit: the hits are read once, marked with the filters they meet, and everything
 * else is counted from them.
 */
async function searchByWords(db: Db, criteria: SearchCriteria, filters: Filters, numbers: Numbers) {
  const answer = await sql<Counted & { ids: bigint[] }>`
    with hits as materialized (
      select award_id, amount_cents, call_number, place_number, year, ${nameKey(criteria.sort)},
        ${amongCalls(numbers)} as call_ok, ${amongPlaces(numbers)} as place_ok
      from award_search
      where document @@ plainto_tsquery('laureat_french', ${criteria.words.join(' ')})
    ),
    cells as materialized (
      select call_number, place_number,
        count(*) filter (where place_ok) as in_place,
        count(*) filter (where call_ok) as in_call,
        sum(amount_cents) filter (where call_ok) as amount_cents
      from hits
      group by grouping sets ((call_number), (place_number))
    ),
    ${facetTables(filters)}
    select ${facetColumns},
      array(
        select award_id from hits where call_ok and place_ok
        order by ${order(criteria.sort)} limit ${pageSize} offset ${offset(criteria)}
      ) as ids
    from found`.execute(db);
  return answerOf(answer.rows[0], answer.rows[0]?.ids);
}

/** Without words nothing is counted on the awards themselves, but on the counts of each call. */
async function searchByFacets(
  db: Db,
  criteria: SearchCriteria,
  filters: Filters,
  numbers: Numbers,
) {
  const answer = await sql<Counted>`
    with cells as materialized (
      select call_number, place_number,
        sum(awards) filter (where ${amongPlaces(numbers)}) as in_place,
        sum(awards) filter (where ${amongCalls(numbers)}) as in_call,
        sum(amount_cents) filter (where ${amongCalls(numbers)}) as amount_cents
      from search_counts
      group by grouping sets ((call_number), (place_number))
    ),
    ${facetTables(filters)}
    select ${facetColumns}, (select sum(awards)::bigint from search_counts) as published
    from found`.execute(db);
  const found = answer.rows[0];
  return answerOf(found, await listIds(db, criteria, numbers, found));
}

/**
 * Either the index is walked in the order of the page until the page is full, or what the filters
 * leave is sorted: the counts are known, so the shorter way is chosen and never guessed.
 */
async function listIds(db: Db, criteria: SearchCriteria, numbers: Numbers, found?: Counted) {
  const awards = Number(found?.awards ?? 0);
  const walked = ((offset(criteria) + pageSize) * Number(found?.published ?? 0)) / (awards || 1);
  const kept = sql`select award_id, amount_cents, year, sort_key from award_search
    where ${both(amongCalls(numbers), amongPlaces(numbers))}`;
  const page = sql`order by ${order(criteria.sort)} limit ${pageSize} offset ${offset(criteria)}`;
  const { rows } = await (walked < awards
    ? sql<{ award_id: bigint }>`${kept} ${page}`
    : sql<{ award_id: bigint }>`
        with kept as materialized (${kept}) select award_id from kept ${page}`
  ).execute(db);
  return rows.map(({ award_id }) => award_id);
}

export const order = (sort: Sort): RawBuilder<unknown> => orders[sort];
const orders: Record<Sort, RawBuilder<unknown>> = {
  amount: sql`amount_cents desc, award_id`,
  name: sql`sort_key, award_id`,
  date: sql`year desc, amount_cents desc, award_id`,
};
/** The one wide column: carried along only when it decides the order. */
const nameKey = (sort: Sort) => (sort === 'name' ? sql`sort_key` : sql`null as sort_key`);
const offset = ({ page }: SearchCriteria) => (page - 1) * pageSize;

type Counted = {
  awards: bigint;
  amount_cents: bigint;
  calls_in_all: bigint;
  facets: FacetValue[];
  published?: bigint;
};

function answerOf(row: Counted | undefined, ids: bigint[] = []): SearchAnswer {
  return {
    awards: Number(row?.awards ?? 0),
    amount: cents(row?.amount_cents ?? 0n),
    facets: row?.facets ?? [],
    callsInAll: Number(row?.calls_in_all ?? 0),
    ids,
  };
}
