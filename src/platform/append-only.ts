import { type RawBuilder, sql } from 'kysely';
import type { Invariant } from './invariant.ts';

/**
 * Tables that only grow must each refuse update, delete and truncate by an enabled trigger.
 * In pg_trigger.tgtype, 8 is delete, 16 update and 32 truncate.
 */
export const appendOnly = (tables: readonly string[]): Invariant => ({
  name: 'what-only-grows-refuses-change',
  fr: 'Ce qui ne fait que s’ajouter (événements, publications) refuse toute modification.',
  en: 'What only grows (events, publications) refuses every change.',
  offending: unguarded(tables),
});

const unguarded = (tables: readonly string[]): RawBuilder<Record<string, unknown>> => sql`
  select expected."table", expected.change
  from (
    select "table", change, bit
    from unnest(${sql.val(tables)}::text[]) as guarded("table"),
      (values ('delete', 8), ('truncate', 32), ('update', 16)) as changes(change, bit)
  ) as expected
  where not exists (
    select from pg_trigger
    join pg_proc on pg_proc.oid = tgfoid
    where tgrelid = to_regclass(expected."table")
      and tgtype & bit <> 0
      and tgenabled in ('O', 'A')
      and proname like 'refuse\\_change%'
  )
  order by 1, 2`;
