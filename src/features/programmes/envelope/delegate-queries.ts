import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/access.ts';
import type { Envelope } from './envelope.ts';
import { delegatedTo } from './envelope-access.ts';
import { type EnvelopeWithTotals, selectEnvelopes, toEnvelope } from './envelope-queries.ts';

/** The parts that are delegated to this person, the latest year first. */
export async function listDelegatedParts(
  db: Db,
  reader: Reader,
): Promise<readonly EnvelopeWithTotals[]> {
  const rows = await selectEnvelopes(db)
    .where(delegatedTo(reader))
    .orderBy('year', 'desc')
    .orderBy('envelopes.name')
    .orderBy('envelopes.id')
    .execute();
  return rows.map(toEnvelope);
}

/** Null when it is not delegated to this person. */
export async function findDelegatedPart(
  db: Db,
  reader: Reader,
  { programmeId, id }: { programmeId: string; id: string },
): Promise<EnvelopeWithTotals | null> {
  const row = await selectEnvelopes(db)
    .where(delegatedTo(reader))
    .where('envelopes.programme_id', '=', programmeId)
    .where('envelopes.id', '=', id)
    .executeTakeFirst();
  return row ? toEnvelope(row) : null;
}

export type PossibleDelegate = { personId: string; name: string; isNamed: boolean };

/** The persons of departmental services in the authority, and whether each follows this part. */
export async function listPossibleDelegates(
  db: Db,
  { authorityId, id }: Pick<Envelope, 'authorityId' | 'id'>,
): Promise<readonly PossibleDelegate[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .leftJoin('envelope_delegates as delegate', (join) =>
      join
        .onRef('delegate.person_id', '=', 'memberships.person_id')
        .on('delegate.envelope_id', '=', id),
    )
    .select(['memberships.person_id as personId', 'persons.name', 'delegate.named_at'])
    .where('memberships.authority_id', '=', authorityId)
    .where('memberships.role', '=', 'department-service')
    .orderBy('persons.name')
    .orderBy('memberships.person_id')
    .execute();
  return rows.map(({ personId, name, named_at }) => ({
    personId,
    name,
    isNamed: named_at !== null,
  }));
}
