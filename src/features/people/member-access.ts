import type { Db } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import type { Authority } from './authority.ts';
import { listAuthoritiesOf } from './authority-queries.ts';

/** The authorities whose people a reader administers; one of another authority does not exist. */
export const listAdministered = (db: Db, reader: Reader): Promise<readonly Authority[]> =>
  listAuthoritiesOf(db, authoritiesWhere(reader, 'administrator'));

export async function findAdministered(
  db: Db,
  reader: Reader,
  slug: string,
): Promise<Authority | null> {
  const administered = await listAdministered(db, reader);
  return administered.find((authority) => authority.slug === slug) ?? null;
}
