import type { Db } from '#platform/database.ts';
import type { PastCall } from './call.ts';

/** False when another call already has this address. */
export async function insertPastCall(db: Db, call: PastCall, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('calls')
    .values({
      id: call.id,
      authority_id: call.authorityId,
      programme_id: call.programmeId,
      slug: call.slug,
      name: call.name,
      edition: call.edition,
      origin: call.origin,
      state: call.state,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}
