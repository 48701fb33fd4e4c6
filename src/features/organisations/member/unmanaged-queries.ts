import type { Db } from '#platform/database.ts';

export type UnmanagedRequest = {
  id: string;
  organisationId: string;
  organisation: string;
  siret: string | null;
  name: string;
  email: string;
  askedAt: Date;
};

const unmanaged = (db: Db, authorityIds: readonly string[]) =>
  db
    .selectFrom('join_requests as request')
    .innerJoin('organisations as organisation', 'organisation.id', 'request.organisation_id')
    .where('request.authority_id', 'in', authorityIds)
    .where('request.answered_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('organisation_members as manager')
            .select('manager.person_id')
            .whereRef('manager.organisation_id', '=', 'organisation.id')
            .where('manager.role', '=', 'manager'),
        ),
      ),
    );

/** Requests that no member can answer: a service entered the organisation, or its manager is gone. */
export async function listUnmanagedRequests(
  db: Db,
  authorityIds: readonly string[],
): Promise<readonly UnmanagedRequest[]> {
  if (authorityIds.length === 0) return [];
  const rows = await unmanaged(db, authorityIds)
    .innerJoin('persons', 'persons.id', 'request.person_id')
    .select([
      'request.id',
      'request.organisation_id',
      'organisation.name as organisation',
      'organisation.siret',
      'persons.name',
      'persons.email',
      'request.asked_at',
    ])
    .orderBy('request.asked_at')
    .orderBy('request.id')
    .limit(200)
    .execute();
  return rows.map(({ organisation_id, asked_at, ...row }) => ({
    ...row,
    organisationId: organisation_id,
    askedAt: asked_at,
  }));
}

export async function countUnmanagedRequests(
  db: Db,
  authorityIds: readonly string[],
): Promise<number> {
  if (authorityIds.length === 0) return 0;
  const row = await unmanaged(db, authorityIds)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
