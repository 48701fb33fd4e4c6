import { sql } from 'kysely';
import { unsaid } from './search-criteria.ts';
import type { Filters } from './search-filter-queries.ts';

/** Of all calls, those with the most awards found; the others are reached by narrowing. */
const callsListed = 12;

/**
 * The facets, from `cells`: one row a call, one row a place, each with the awards that meet the
 * filters of the other kind. Each facet leaves its own filter out, so that what it counts is what
 * one would find by choosing.
 */
export const facetTables = ({ year, call, scale, department, amount }: Filters) => sql`
  found_calls as materialized (
    select call.call_id, call.year, cells.in_place as awards, ${year} as year_ok, ${call} as call_ok
    from cells join search_calls call on call.number = cells.call_number
    where cells.in_place > 0
  ),
  found_places as materialized (
    select place.scale, place.departments, place.band, cells.in_call as awards, cells.amount_cents,
      ${scale} as scale_ok, ${department} as department_ok, ${amount} as band_ok
    from cells join search_places place on place.number = cells.place_number
    where cells.in_call > 0
  ),
  calls_to_choose as materialized (
    select call_id, sum(awards) as awards from found_calls where year_ok group by call_id
  ),
  facets as (
    select 'year' as facet, year::text as value, null as label, sum(awards) as awards
    from found_calls where call_ok group by year
    union all
    (select 'call', calls.slug, calls.name, awards
    from calls_to_choose join calls on calls.id = calls_to_choose.call_id
    order by awards desc, calls.slug limit ${callsListed})
    union all
    select 'scale', case scale when '' then ${unsaid} else scale end, null, sum(awards)
    from found_places where department_ok and band_ok group by scale
    union all
    select 'department', code, null, sum(awards)
    from found_places,
      unnest(case departments when '{}' then array[${unsaid}] else departments end) as code
    where scale_ok and band_ok group by code
    union all
    select 'amount', band::text, null, sum(awards)
    from found_places where scale_ok and department_ok group by band
  ),
  total as (
    select coalesce(sum(awards), 0)::bigint as awards,
      coalesce(sum(amount_cents), 0)::bigint as amount_cents
    from found_places where scale_ok and department_ok and band_ok
  )`;

export const facetColumns = sql`
  total.awards, total.amount_cents,
  (select coalesce(json_agg(facets), '[]') from facets) as facets,
  (select count(*) from calls_to_choose) as calls_in_all`;
