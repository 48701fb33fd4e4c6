import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const formInvariants: readonly Invariant[] = [
  {
    name: 'revisions-of-a-form-follow-each-other',
    fr: 'Les révisions d’un formulaire se suivent sans trou, le brouillon en dernier.',
    en: 'Revisions of a form follow each other without a gap, the draft last.',
    offending: sql`
      select call_id as call, number
      from (
        select call_id, number, state,
          row_number() over (partition by call_id order by number) as rank,
          count(*) over (partition by call_id) as total
        from form_revisions
      ) as ranked
      where number <> rank or (state = 'draft' and number <> total)
      order by 1, 2`,
  },
];
