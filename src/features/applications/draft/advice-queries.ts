import type {} from '#features/people/person-rows.ts';
import { parseRole, type Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { advises, visibleTo } from '../application-access.ts';
import '../application-rows.ts';

export type Adviser = { id: string; name: string; roles: readonly Role[] };
type OfAuthority = { authorityId: string };

/** Those of a service one may ask, by name. */
export async function listPossibleAdvisers(db: Db, { authorityId }: OfAuthority) {
  const rows = await db
    .selectFrom('memberships as membership')
    .innerJoin('persons as person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'membership.role'])
    .where('membership.authority_id', '=', authorityId)
    .where('membership.role', 'in', advises)
    .where('person.erased_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('membership.role')
    .execute();
  const advisers = new Map<string, Adviser>();
  for (const { id, name, role } of rows) {
    const roles = advisers.get(id)?.roles ?? [];
    const read = parseRole(role);
    advisers.set(id, { id, name, roles: read ? [...roles, read] : roles });
  }
  return [...advisers.values()];
}

/** Those who may read a draft now; for those who hold it already. */
export const listAdvisersOf = (db: Db, applicationId: string) =>
  db
    .selectFrom('application_advisers as adviser')
    .innerJoin('persons as person', 'person.id', 'adviser.person_id')
    .select(['person.id', 'person.name', 'adviser.granted_at as since'])
    .where('adviser.application_id', '=', applicationId)
    .where('adviser.ended_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();

/** The drafts on which the reader was asked for advice, the last asked first. */
export const listAdvised = (db: Db, reader: Reader, now: Date) =>
  db
    .selectFrom('applications as application')
    .innerJoin('application_advisers as asked', 'asked.application_id', 'application.id')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .select([
      'application.id',
      'application.title',
      'organisation.name as organisationName',
      'call.name as callName',
      'asked.granted_at as since',
    ])
    .where('asked.person_id', '=', reader.personId)
    .where('asked.ended_at', 'is', null)
    .where('application.state', '=', 'draft')
    .where((eb) => visibleTo(reader, now)(eb))
    .orderBy('asked.granted_at', 'desc')
    .orderBy('application.id')
    .limit(200)
    .execute();
