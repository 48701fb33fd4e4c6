import type { Db } from '#platform/database.ts';
import type { Envelope } from './envelope.ts';
import './envelope-rows.ts';

type Place = Pick<Envelope, 'authorityId' | 'id'>;

/** Holds it until commit, so that its delegation does not end meanwhile. */
export const lockDelegation = async (db: Db, { id }: Place): Promise<string | null> => {
  const row = await db
    .selectFrom('envelopes')
    .select('delegated_service')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.delegated_service;
};

export async function replaceDelegates(
  db: Db,
  { authorityId, id }: Place,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  await db.deleteFrom('envelope_delegates').where('envelope_id', '=', id).execute();
  if (personIds.length === 0) return;
  await db
    .insertInto('envelope_delegates')
    .values(
      personIds.map((personId) => ({
        authority_id: authorityId,
        envelope_id: id,
        person_id: personId,
        named_at: now,
      })),
    )
    .execute();
}
