import type { ExpressionBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import './working-group-rows.ts';

/** So that nobody's authorities are an empty answer, never an error of `in ()`. */
const none = '00000000-0000-0000-0000-000000000000';

/** Who sees a group: the officers of its authority, and those who lead it. */
export const groupSeenBy =
  (reader: Reader) => (eb: ExpressionBuilder<Database, 'working_groups'>) =>
    eb.or([
      eb('working_groups.authority_id', 'in', [...authoritiesWhere(reader, 'officer'), none]),
      eb.exists(
        eb
          .selectFrom('working_group_leads')
          .select('working_group_leads.person_id')
          .whereRef('working_group_leads.group_id', '=', 'working_groups.id')
          .whereRef('working_group_leads.authority_id', '=', 'working_groups.authority_id')
          .where('working_group_leads.person_id', '=', reader.personId),
      ),
    ]);

/** Leads write the roadmap of their groups; only an officer says who leads, who takes part. */
export const rulesGroupsOf = (reader: Reader, authorityId: string): boolean =>
  authoritiesWhere(reader, 'officer').includes(authorityId);
