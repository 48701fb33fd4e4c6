import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

/** What ended before that instant; a request that nobody answered waits as long as it must. */
export async function deleteOldAsked(db: Db, before: Date): Promise<Record<string, number>> {
  const ended = sql<Date>`least(coalesce(accepted_at, withdrawn_at, expires_at), expires_at)`;
  const invitations = db.deleteFrom('organisation_invitations').where(ended, '<', before);
  const requests = db.deleteFrom('join_requests').where('answered_at', '<', before);
  return {
    invitations: Number((await invitations.executeTakeFirst()).numDeletedRows),
    requests: Number((await requests.executeTakeFirst()).numDeletedRows),
  };
}
