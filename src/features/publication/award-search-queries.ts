import { type RawBuilder, sql } from 'kysely';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { asFoundAward, type FoundAwardJson, foundAwardsAsJson } from './found-award-queries.ts';
import {
  type FacetValue,
  pageSize,
  type SearchAnswer,
  type SearchCriteria,
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
import { nameKey, order } from './search-order-queries.ts';

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
  const answer = await sql<Counted & { found: FoundAwardJson[] }>`
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
    page as materialized (
      select * from hits where call_ok and place_ok ${pageOf(criteria)}
    ),
    ${facetTables(filters)}
    select ${facetColumns}, ${foundAwardsAsJson(criteria.sort)} as found
    from total`.execute(db);
  const row = answer.rows[0];
  return answerOf(row, row?.found);
}

/** Without words nothing is counted on the awards themselves, but on the counts of each call. */
async function searchByFacets(
  db: Db,
  criteria: SearchCriteria,
  filters: Filters,
  numbers: Numbers,
) {
  const answer = await sql<Counted & { published: number }>`
    with cells as materialized (
      select call_number, null::int as place_number, sum(awards) as in_place,
        null::numeric as in_call, null::numeric as amount_cents
      from search_counts where ${amongPlaces(numbers)} group by call_number
      union all
      select null, place_number, null, sum(awards), sum(amount_cents)
      from search_counts where ${amongCalls(numbers)} group by place_number
    ),
    ${facetTables(filters)}
    select ${facetColumns},
      (select reltuples from pg_class where oid = 'award_search'::regclass) as published
    from total`.execute(db);
  const row = answer.rows[0];
  return answerOf(row, await listPage(db, criteria, numbers, row));
}

type Size = { awards: bigint; published: number };

/**
 * Either the index is walked in the order of the page until the page is full, or what the filters
 * leave is sorted: their count is known, so the shorter way is chosen and never guessed.
 */
async function listPage(db: Db, criteria: SearchCriteria, numbers: Numbers, size?: Size) {
  const awards = Number(size?.awards ?? 0);
  const published = Math.max(awards, size?.published ?? 0);
  const walked = (criteria.page * pageSize * published) / (awards || 1);
  const kept = sql`select award_id, amount_cents, year, sort_key from award_search
    where ${both(amongCalls(numbers), amongPlaces(numbers))}`;
  const page =
    walked < awards
      ? sql`page as materialized (${kept} ${pageOf(criteria)})`
      : sql`kept as materialized (${kept}),
          page as materialized (select * from kept ${pageOf(criteria)})`;
  const answer = await sql<{ found: FoundAwardJson[] }>`
    with ${page} select ${foundAwardsAsJson(criteria.sort)} as found`.execute(db);
  return answer.rows[0]?.found;
}

const pageOf = ({ sort, page }: SearchCriteria): RawBuilder<unknown> =>
  sql`order by ${order(sort)} limit ${pageSize} offset ${(page - 1) * pageSize}`;

type Counted = {
  awards: bigint;
  amount_cents: bigint;
  calls_in_all: bigint;
  facets: FacetValue[];
};

function answerOf(row: Counted | undefined, found: FoundAwardJson[] = []): SearchAnswer {
  return {
    awards: Number(row?.awards ?? 0),
    amount: cents(row?.amount_cents ?? 0n),
    facets: row?.facets ?? [],
    callsInAll: Number(row?.calls_in_all ?? 0),
    found: found.map(asFoundAward),
  };
}
