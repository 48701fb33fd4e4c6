import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { erasePersonalValues } from '#platform/events.ts';

/** What was over before that instant, and how many there were of each. */
export async function deleteOldSignIns(db: Db, before: Date): Promise<Record<string, number>> {
  const attempts = db.deleteFrom('attempts').where('started_at', '<', before);
  const links = db.deleteFrom('sign_in_links').where('expires_at', '<', before);
  const signUps = db.deleteFrom('sign_ups').where('expires_at', '<', before);
  const challenges = db.deleteFrom('sign_in_challenges').where('expires_at', '<', before);
  const sessions = db.deleteFrom('sessions').where('expires_at', '<', before);
  return {
    attempts: Number((await attempts.executeTakeFirst()).numDeletedRows),
    links: Number((await links.executeTakeFirst()).numDeletedRows),
    signUps: Number((await signUps.executeTakeFirst()).numDeletedRows),
    challenges: Number((await challenges.executeTakeFirst()).numDeletedRows),
    sessions: Number((await sessions.executeTakeFirst()).numDeletedRows),
  };
}

/** Invitations that ended before that instant, with the address and the name that their events kept apart. */
export async function deleteOldInvitations(db: Db, before: Date): Promise<number> {
  const ended = sql<Date>`least(coalesce(accepted_at, withdrawn_at, expires_at), expires_at)`;
  const rows = await db
    .deleteFrom('invitations')
    .where(ended, '<', before)
    .returning(['authority_id', 'id'])
    .execute();
  for (const { authority_id: authorityId, id } of rows) {
    await erasePersonalValues(db, { authorityId, subject: { kind: 'invitation', id } });
  }
  return rows.length;
}
