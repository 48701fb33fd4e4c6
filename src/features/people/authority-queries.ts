import type { Db } from '#platform/database.ts';
import type { Authority } from './authority.ts';
import type { AuthorityRow } from './authority-rows.ts';

const columns = ['id', 'slug', 'name', 'short_name', 'created_at'] as const;

export async function listAuthorities(db: Db): Promise<readonly Authority[]> {
  const rows = await db.selectFrom('authorities').select(columns).orderBy('slug').execute();
  return rows.map(toAuthority);
}

export async function listAuthoritiesOf(
  db: Db,
  ids: readonly string[],
): Promise<readonly Authority[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('authorities')
    .select(columns)
    .where('id', 'in', ids)
    .orderBy('slug')
    .execute();
  return rows.map(toAuthority);
}

export async function findAuthorityBySlug(db: Db, slug: string): Promise<Authority | null> {
  const row = await db
    .selectFrom('authorities')
    .select(columns)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? toAuthority(row) : null;
}

export async function getAuthority(db: Db, id: string): Promise<Authority> {
  const row = await db
    .selectFrom('authorities')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Error(`No authority ${id}`);
  return toAuthority(row);
}

const toAuthority = (row: AuthorityRow): Authority => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  shortName: row.short_name,
  createdAt: row.created_at,
});
