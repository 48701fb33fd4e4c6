import type { Db } from '#platform/database.ts';

/** Only a passkey of that person; one of somebody else does not exist. */
export async function deletePasskey(
  db: Db,
  { personId, id }: { personId: string; id: string },
): Promise<void> {
  await db.deleteFrom('passkeys').where('person_id', '=', personId).where('id', '=', id).execute();
}
