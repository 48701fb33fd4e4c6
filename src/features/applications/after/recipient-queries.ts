import type { Db } from '#platform/database.ts';
import type { MutableMail } from './notification.ts';
import './after-rows.ts';
import '../application-rows.ts';
import '#features/calls/call-rows.ts';
import '#features/organisations/organisation-rows.ts';

type About = { applicationId: string; mail: MutableMail | null };

/** Those of the organisation who fill in, but who asked not to be told. */
export async function listWriters(db: Db, { applicationId, mail }: About): Promise<string[]> {
  const rows = await db
    .selectFrom('applications')
    .innerJoin(
      'organisation_members as member',
      'member.organisation_id',
      'applications.organisation_id',
    )
    .innerJoin('persons as person', 'person.id', 'member.person_id')
    .select('person.email')
    .where('applications.id', '=', applicationId)
    .where('member.role', '<>', 'reader')
    .where('person.erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('muted_notifications as muted')
            .select('muted.kind')
            .whereRef('muted.person_id', '=', 'person.id')
            .where('muted.kind', '=', mail),
        ),
      ),
    )
    .orderBy('person.email')
    .execute();
  return rows.map(({ email }) => email);
}

/** The officers of its authority, but those in conflict: a mail would tell them of it. */
export async function listOfficers(db: Db, { applicationId, mail }: About): Promise<string[]> {
  const rows = await db
    .selectFrom('applications')
    .innerJoin('memberships as membership', 'membership.authority_id', 'applications.authority_id')
    .innerJoin('persons as person', 'person.id', 'membership.person_id')
    .select('person.email')
    .where('applications.id', '=', applicationId)
    .where('membership.role', '=', 'officer')
    .where('person.erased_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('conflicts as conflict')
            .select('conflict.id')
            .whereRef('conflict.person_id', '=', 'person.id')
            .whereRef('conflict.application_id', '=', 'applications.id')
            .where('conflict.ended_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('muted_notifications as muted')
            .select('muted.kind')
            .whereRef('muted.person_id', '=', 'person.id')
            .where('muted.kind', '=', mail),
        ),
      ),
    )
    .orderBy('person.email')
    .execute();
  return rows.map(({ email }) => email);
}

/** What every mail about a filed dossier says of it. */
export async function getTold(
  db: Db,
  applicationId: string,
): Promise<{ call: string; number: string }> {
  const { call, number } = await db
    .selectFrom('applications')
    .innerJoin('calls', 'calls.id', 'applications.call_id')
    .select(['calls.name as call', 'applications.number'])
    .where('applications.id', '=', applicationId)
    .executeTakeFirstOrThrow();
  return { call, number: String(number) };
}
