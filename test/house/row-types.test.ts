import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/database.ts';
import { type Columns, readRowTypes } from './row-types.ts';

const database = useDatabase();

/** How the driver reads each type of PostgreSQL (src/platform/database.ts). */
const readAs: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  jsonb: 'object',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
  _int8: 'bigint[]',
};

/** Kept by the migrator alone. */
const ofMigrations = new Set(['migrations', 'migrations_lock', 'migration_files']);

test('row types and tables say the same of every column', async () => {
  const { rows } = await sql<{ table: string; column: string; type: string; nullable: boolean }>`
    select table_name as table, column_name as column, udt_name as type,
      is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema = 'public'`.execute(database.db);

  const tables: Record<string, Columns> = {};
  for (const { table, column, type, nullable } of rows) {
    if (ofMigrations.has(table)) continue;
    tables[table] ??= {};
    tables[table][column] = `${readAs[type] ?? type}${nullable ? ' | null' : ''}`;
  }
  expect(readRowTypes()).toEqual(tables);
});
