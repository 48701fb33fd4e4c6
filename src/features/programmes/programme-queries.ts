import type { Db } from '#platform/database.ts';
import type { Programme } from './programme.ts';

export async function findProgramme(
  db: Db,
  authorityId: string,
  slug: string,
): Promise<Programme | null> {
  const row = await db
    .selectFrom('programmes')
    .select(['id', 'slug', 'name'])
    .where('authority_id', '=', authorityId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? { ...row, authorityId } : null;
}
