import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const membershipInvariants: readonly Invariant[] = [
  {
    name: 'an-authority-with-members-has-an-administrator',
    fr: 'Un service qui a des membres a un administrateur.',
    en: 'An authority that has members has an administrator.',
    offending: sql`
      select authority_id as authority
      from memberships
      group by authority_id
      having count(*) filter (where role = 'administrator') = 0
      order by 1`,
  },
  {
    name: 'a-delegation-that-runs-is-a-signatory-s',
    fr: 'Une délégation en cours est celle d’un signataire.',
    en: 'A delegation that runs is that of a signatory.',
    offending: sql`
      select id as delegation
      from delegations
      where (until_on is null
          or until_on > greatest(from_on, (now() at time zone 'Europe/Paris')::date))
        and not exists (
          select from memberships
          where memberships.authority_id = delegations.authority_id
            and memberships.person_id = delegations.person_id and role = 'signatory'
        )
      order by 1`,
  },
];
