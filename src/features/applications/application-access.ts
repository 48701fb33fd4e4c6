import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Role } from '#kernel/role.ts';
import type { Database } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import type {} from './application-rows.ts';

/** Those of a service who read what was filed. Groups, services and the committee come with reviews. */
const readsFiled: readonly Role[] = ['officer', 'auditor'];

type InApplications = ExpressionBuilder<
  Database & { application: Database['applications'] },
  'application'
>;

/**
 * Who sees a dossier: the members of its organisation always; the officers of its authority once it
 * is filed and, where the call is sealed, once its wave has closed; whoever was allowed to advise,
 * while they are allowed. Whoever is in conflict sees it by no door of a service (docs/adr/0003).
 * Every query of dossiers names its table `application` and joins this; there is no other way in.
 */
export const visibleTo = (reader: Reader, now: Date) => (eb: InApplications) =>
  eb.or([
    memberOf(eb, reader),
    eb.and([
      eb.or([officerOf(eb, reader, now), adviserOf(eb, reader)]),
      eb.not(inConflict(eb, reader)),
    ]),
  ]);

/** The same, by the door of the service alone: an agent's lists never mix with their own dossiers. */
export const visibleToService = (reader: Reader, now: Date) => (eb: InApplications) =>
  eb.and([officerOf(eb, reader, now), eb.not(inConflict(eb, reader))]);

/**
 * Only to be counted: drafts and sealed dossiers too, of one's own service, but those in conflict.
 * Nothing of what they hold may be selected, sorted or filtered by.
 */
export const countedByService = (reader: Reader) => (eb: InApplications) => {
  const authorities = authoritiesRead(reader);
  if (authorities.length === 0) return eb.lit(false);
  return eb.and([
    eb('application.authority_id', 'in', authorities),
    eb.not(inConflict(eb, reader)),
  ]);
};

const authoritiesRead = (reader: Reader): string[] =>
  reader.memberships.flatMap(({ authorityId, role }) =>
    readsFiled.includes(role) ? [authorityId] : [],
  );

export const memberOf = (eb: InApplications, { personId }: Reader): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('organisation_members as member')
      .select('member.person_id')
      .whereRef('member.organisation_id', '=', 'application.organisation_id')
      .where('member.person_id', '=', personId),
  );

function officerOf(eb: InApplications, reader: Reader, now: Date): Expression<SqlBool> {
  const authorities = authoritiesRead(reader);
  if (authorities.length === 0) return eb.lit(false);
  return eb.and([
    eb('application.authority_id', 'in', authorities),
    eb('application.state', '<>', 'draft'),
    eb.not(stillSealed(eb, now)),
  ]);
}

/** Sealed until the closing instant, grace included: the comparison of `inWave`, in SQL. */
export const stillSealed = (eb: InApplications, now: Date): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('calls as sealed_call')
      .innerJoin('waves as sealed_wave', 'sealed_wave.call_id', 'sealed_call.id')
      .select('sealed_call.id')
      .whereRef('sealed_call.id', '=', 'application.call_id')
      .whereRef('sealed_wave.id', '=', 'application.wave_id')
      .where('sealed_call.sealed', '=', true)
      .where(
        sql<SqlBool>`${now} < sealed_wave.closes_at + sealed_wave.grace_minutes * interval '1 minute'`,
      ),
  );

/** Those of a service whom an applicant may let read a draft. */
export const advises: readonly Role[] = [
  'officer',
  'group-lead',
  'group-deputy',
  'department-service',
];

/** As long as they are of the service: whoever leaves it reads nothing more. */
function adviserOf(eb: InApplications, { personId, memberships }: Reader): Expression<SqlBool> {
  const authorities = memberships.flatMap(({ authorityId, role }) =>
    advises.includes(role) ? [authorityId] : [],
  );
  if (authorities.length === 0) return eb.lit(false);
  return eb.and([
    eb('application.authority_id', 'in', authorities),
    eb.exists(
      eb
        .selectFrom('application_advisers as adviser')
        .select('adviser.person_id')
        .whereRef('adviser.application_id', '=', 'application.id')
        .where('adviser.person_id', '=', personId)
        .where('adviser.ended_at', 'is', null),
    ),
  ]);
}

const inConflict = (eb: InApplications, { personId }: Reader): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('conflicts as conflict')
      .select('conflict.id')
      .whereRef('conflict.application_id', '=', 'application.id')
      .where('conflict.person_id', '=', personId)
      .where('conflict.ended_at', 'is', null),
  );
