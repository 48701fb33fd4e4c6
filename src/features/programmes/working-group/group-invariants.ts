import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const groupInvariants: readonly Invariant[] = [
  {
    name: 'who-leads-a-group-holds-the-role',
    fr: 'Qui pilote un groupe de travail en a le rôle, dans le service du groupe.',
    en: 'Who leads a working group holds the role, in the authority of the group.',
    offending: sql`
      select lead.group_id as "group", lead.person_id as person
      from working_group_leads lead
      join working_groups on working_groups.id = lead.group_id
      left join memberships on memberships.authority_id = working_groups.authority_id
        and memberships.person_id = lead.person_id and memberships.role = lead.role
      where memberships.person_id is null
      order by 1, 2`,
  },
];
