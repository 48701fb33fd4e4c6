import type { Db } from '#platform/database.ts';

export type ProgrammeChoice = { id: string; authorityId: string; name: string };

/** The programmes a call of these authorities may belong to. */
export async function listProgrammeChoices(
  db: Db,
  authorityIds: readonly string[],
): Promise<ProgrammeChoice[]> {
  if (authorityIds.length === 0) return [];
  return db
    .selectFrom('programmes')
    .where('authority_id', 'in', authorityIds)
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'authority_id as authorityId', 'name'])
    .execute();
}

/** Whether all these envelopes are of that authority. */
export async function ownsEnvelopes(
  db: Db,
  authorityId: string,
  envelopeIds: readonly string[],
): Promise<boolean> {
  if (envelopeIds.length === 0) return true;
  const { count } = await db
    .selectFrom('envelopes')
    .where('authority_id', '=', authorityId)
    .where('id', 'in', envelopeIds)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count) === new Set(envelopeIds).size;
}

export async function ownsProgramme(
  db: Db,
  authorityId: string,
  programmeId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('programmes')
    .where('authority_id', '=', authorityId)
    .where('id', '=', programmeId)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
