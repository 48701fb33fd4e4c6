import type {} from '#features/people/person-rows.ts';
import type { Db } from '#platform/database.ts';
import type { Conflict } from '../keep-answers.ts';

/** Those who wrote what is contradicted, by their identifier. */
export async function nameWriters(
  db: Db,
  conflicts: readonly Pick<Conflict, 'change'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = conflicts.flatMap(({ change }) => change.by ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
