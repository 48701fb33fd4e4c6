import type { ExpressionBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import './envelope-rows.ts';

/** So that nobody's authorities are an empty answer, never an error of `in ()`. */
const none = '00000000-0000-0000-0000-000000000000';

/** Who sees a part beside the officers and auditors of its authority: whom it is delegated to. */
export const delegatedTo = (reader: Reader) => (eb: ExpressionBuilder<Database, 'envelopes'>) =>
  eb.and([
    eb('envelopes.authority_id', 'in', [...authoritiesWhere(reader, 'department-service'), none]),
    eb('envelopes.delegated_service', 'is not', null),
    eb.exists(
      eb
        .selectFrom('envelope_delegates as delegate')
        .select('delegate.person_id')
        .whereRef('delegate.envelope_id', '=', 'envelopes.id')
        .whereRef('delegate.authority_id', '=', 'envelopes.authority_id')
        .where('delegate.person_id', '=', reader.personId),
    ),
  ]);
