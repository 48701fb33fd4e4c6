import type { Db } from '#platform/database.ts';
import type { Authority } from './authority.ts';

/** False when another authority already has this address. */
export async function insertAuthority(db: Db, authority: Authority): Promise<boolean> {
  const inserted = await db
    .insertInto('authorities')
    .values({
      id: authority.id,
      slug: authority.slug,
      name: authority.name,
      short_name: authority.shortName,
      created_at: authority.createdAt,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}
