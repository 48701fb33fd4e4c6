import type { Db } from '#platform/database.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';

export type WhoSees = { name: string; as: 'member' | 'adviser' | 'officer' | 'auditor' };

type Place = { id: string; authorityId: string; organisationId: string };

/**
 * Those who may open this dossier, by what lets them in. Whoever is in conflict is left out, and not
 * named: being set aside is nobody else's business here.
 */
export async function listWhoSees(db: Db, place: Place): Promise<WhoSees[]> {
  const { id, authorityId, organisationId } = place;
  const members = await db
    .selectFrom('organisation_members as member')
    .innerJoin('persons as person', 'person.id', 'member.person_id')
    .where('member.organisation_id', '=', organisationId)
    .orderBy('person.name')
    .select('person.name')
    .execute();
  const agents = await listAgents(db, { id, authorityId });
  const advisers = await db
    .selectFrom('application_advisers as adviser')
    .innerJoin('persons as person', 'person.id', 'adviser.person_id')
    .where('adviser.application_id', '=', id)
    .where('adviser.ended_at', 'is', null)
    .orderBy('person.name')
    .select('person.name')
    .execute();
  return [
    ...members.map(({ name }): WhoSees => ({ name, as: 'member' })),
    ...agents.map(
      ({ name, role }): WhoSees => ({ name, as: role === 'auditor' ? 'auditor' : 'officer' }),
    ),
    ...advisers.map(({ name }): WhoSees => ({ name, as: 'adviser' })),
  ];
}

const listAgents = (db: Db, { id, authorityId }: Pick<Place, 'id' | 'authorityId'>) =>
  db
    .selectFrom('memberships as membership')
    .innerJoin('persons as person', 'person.id', 'membership.person_id')
    .where('membership.authority_id', '=', authorityId)
    .where('membership.role', 'in', ['officer', 'auditor'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('conflicts as conflict')
            .select('conflict.id')
            .where('conflict.application_id', '=', id)
            .whereRef('conflict.person_id', '=', 'membership.person_id')
            .where('conflict.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('membership.role')
    .orderBy('person.name')
    .select(['person.name', 'membership.role'])
    .execute();
