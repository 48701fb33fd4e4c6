import type { Db } from '#platform/database.ts';

/** What was over before that instant. */
export async function deleteOldSignIns(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('attempts').where('started_at', '<', before).execute();
  await db.deleteFrom('sign_in_links').where('expires_at', '<', before).execute();
  await db.deleteFrom('sign_in_challenges').where('expires_at', '<', before).execute();
  await db.deleteFrom('sessions').where('expires_at', '<', before).execute();
}
