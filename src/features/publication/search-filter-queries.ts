import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { type SearchCriteria, unsaid } from './search-criteria.ts';
import './search-rows.ts';

export type Condition = RawBuilder<boolean>;
const everything: Condition = sql<boolean>`true`;

/** The filters as conditions on a `call` of search_calls and on a `place` of search_places. */
export type Filters = Record<'year' | 'call' | 'scale' | 'department' | 'amount', Condition>;

export const filtersOf = (criteria: SearchCriteria): Filters => ({
  year: when(criteria.years, (years) => sql`call.year = any(${years}::smallint[])`),
  call: when(
    criteria.calls,
    (slugs) => sql`call.call_id in (select id from calls where slug = any(${slugs}::text[]))`,
  ),
  scale: when(
    criteria.scales.map((scale) => (scale === unsaid ? '' : scale)),
    (scales) => sql`place.scale = any(${scales}::text[])`,
  ),
  department: when(
    criteria.departments,
    (codes) => sql`(place.departments && ${codes}::text[]
      or (place.departments = '{}' and ${unsaid} = any(${codes}::text[])))`,
  ),
  amount: when(criteria.bands, (bands) => sql`place.band = any(${bands}::smallint[])`),
});

const when = <T>(values: readonly T[], condition: (values: readonly T[]) => Condition) =>
  values.length === 0 ? everything : condition(values);

export const both = (...conditions: Condition[]): Condition =>
  sql`(${sql.join(conditions, sql` and `)})`;

/** The numbers the filters leave, or null where nothing is filtered. */
export type Numbers = { calls: number[] | null; places: number[] | null };

/**
 * Found first, so that the statement which follows is planned on the numbers themselves: the
 * planner knows how common each of them is, and looks them up in a hash.
 */
export async function findNumbers(
  db: Db,
  criteria: SearchCriteria,
  filters: Filters,
): Promise<Numbers> {
  const { years, calls, scales, departments, bands } = criteria;
  const byCall = years.length + calls.length > 0;
  const byPlace = scales.length + departments.length + bands.length > 0;
  if (!byCall && !byPlace) return { calls: null, places: null };

  const found = await sql<{ calls: number[]; places: number[] }>`
    select
      array(select number from search_calls call
        where ${byCall} and ${filters.year} and ${filters.call}) as calls,
      array(select number from search_places place
        where ${byPlace} and ${filters.scale} and ${filters.department} and ${filters.amount}
      ) as places`.execute(db);
  const numbers = found.rows[0];
  return {
    calls: byCall ? (numbers?.calls ?? []) : null,
    places: byPlace ? (numbers?.places ?? []) : null,
  };
}

export const amongCalls = ({ calls }: Numbers): Condition =>
  calls === null ? everything : sql<boolean>`call_number = any(${calls}::int[])`;
export const amongPlaces = ({ places }: Numbers): Condition =>
  places === null ? everything : sql<boolean>`place_number = any(${places}::int[])`;
