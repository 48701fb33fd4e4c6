import type pg from 'pg';
import type { BackedUpSequence, BackedUpTable } from './backup-contents.ts';

/** Kept by the migrator alone, and made again by it. */
const ofMigrations = ['migrations', 'migrations_lock', 'migration_files'];

/**
 * What opens a session, or waits between two requests: a backup that is lost must open nothing, and
 * an upload cut by a restoration is begun again.
 */
export const passing = [
  'attempts',
  // What a backup brings back has not been backed up yet.
  'backups',
  'sessions',
  'sign_in_challenges',
  'sign_in_links',
  'upload_parts',
  'uploads',
];

/** Every table, after those it refers to, with the columns that are not computed. */
export async function listTables(client: pg.ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable & { refers_to: string[] }>(
    `select relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
       where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '')
       as columns,
      (select coalesce(array_agg(distinct referred.relname::text), '{}') from pg_constraint
       join pg_class as referred on referred.oid = confrelid
       where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as refers_to
    from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)
    order by relname`,
    [ofMigrations],
  );
  return inOrder(rows).map(({ name, columns }) => ({ name, columns }));
}

function inOrder<T extends { name: string; refers_to: readonly string[] }>(tables: T[]): T[] {
  const ordered: T[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name, refers_to }) => !placed.has(name) && refers_to.every((each) => placed.has(each)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** The columns of the primary key, in its order: what a backup lists rows by. */
export async function listKey(
  client: pg.ClientBase,
  table: string,
): Promise<{ name: string; isText: boolean }[]> {
  const { rows } = await client.query<{ name: string; is_text: boolean }>(
    `select attname::text as name, atttypid = 'text'::regtype as is_text
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indisprimary and indrelid = $1::regclass
    order by array_position(indkey::int2[], attnum)`,
    [`public.${client.escapeIdentifier(table)}`],
  );
  return rows.map((row) => ({ name: row.name, isText: row.is_text }));
}

/** Sequences that were used; the others begin where the migrations say. */
export async function listSequences(client: pg.ClientBase): Promise<BackedUpSequence[]> {
  const { rows } = await client.query<BackedUpSequence>(
    `select sequencename as name, last_value::text from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

export async function listMigrations(
  client: pg.ClientBase,
): Promise<{ name: string; sha256: string }[]> {
  const { rows: present } = await client.query<{ present: boolean }>(
    `select to_regclass('migration_files') is not null as present`,
  );
  if (!present[0]?.present) return [];
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration_files order by name',
  );
  return rows;
}
