import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const authorityInvariants: readonly Invariant[] = [
  {
    name: 'every-authority-was-created-by-an-event',
    fr: 'Chaque autorité a été créée par un événement.',
    en: 'Every authority was created by an event.',
    offending: sql`
      select authorities.id as authority
      from authorities
      where not exists (
        select from events
        where events.authority_id = authorities.id
          and subject_kind = 'authority' and subject_id = authorities.id::text
          and name = 'authority-created'
      )
      order by 1`,
  },
];
