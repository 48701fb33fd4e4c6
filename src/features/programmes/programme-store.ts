import type { Db } from '#platform/database.ts';
import type { Programme } from './programme.ts';

/** False when the authority already has a programme of this address. */
export async function insertProgramme(db: Db, programme: Programme, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('programmes')
    .values({
      id: programme.id,
      authority_id: programme.authorityId,
      slug: programme.slug,
      name: programme.name,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}
