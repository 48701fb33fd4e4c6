import type { Db } from '#platform/database.ts';

/** Only a session of that person; one of somebody else does not exist. */
export async function deleteSession(
  db: Db,
  { personId, id }: { personId: string; id: string },
): Promise<void> {
  await db.deleteFrom('sessions').where('person_id', '=', personId).where('id', '=', id).execute();
}

export async function deleteOtherSessions(
  db: Db,
  { personId, token }: { personId: string; token: string },
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('token', '!=', token)
    .execute();
}
