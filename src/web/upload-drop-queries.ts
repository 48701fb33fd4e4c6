import type { Db } from '#platform/database.ts';

/** The authorities one may leave a file with, to choose among. */
export async function nameAuthorities(
  db: Db,
  ids: readonly string[],
): Promise<readonly { id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('authorities')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
