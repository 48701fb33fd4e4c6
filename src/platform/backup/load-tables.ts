import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  type BackedUpSequence,
  type BackedUpTable,
  type TableTally,
  tableName,
} from './backup-contents.ts';
import type { TarReader } from './tar-stream.ts';

/**
 * Loads each table as it was. Keys, checks and uniqueness hold at every row; triggers that write
 * rows of their own are off meanwhile, since what they wrote is in the backup too.
 */
export async function loadTables(
  client: pg.Client,
  archive: TarReader,
  tables: readonly BackedUpTable[],
): Promise<Record<string, TableTally>> {
  const tallies: Record<string, TableTally> = {};
  const triggers = await listInsertTriggers(client);
  await switchTriggers(client, triggers, 'disable');
  for (const table of tables) tallies[table.name] = await loadTable(client, archive, table);
  await switchTriggers(client, triggers, 'enable');
  return tallies;
}

async function loadTable(
  client: pg.Client,
  archive: TarReader,
  { name, columns }: BackedUpTable,
): Promise<TableTally> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const into = client.query(
    copyFrom(`copy public.${client.escapeIdentifier(name)} (${list}) from stdin`),
  );
  const hash = createHash('sha256');
  const content = archive.content(tableName(name));
  const hashed = (async function* () {
    for await (const bytes of content) {
      hash.update(bytes);
      yield bytes;
    }
  })();
  await pipeline(Readable.from(hashed, { objectMode: false }), into);
  return { rows: into.rowCount, sha256: hash.digest('hex') };
}

type Trigger = { table: string; name: string };

/** In pg_trigger.tgtype, 4 is insert. Those of foreign keys are internal, and stay. */
async function listInsertTriggers(client: pg.Client): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select relname as table, tgname as name
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgtype & 4 <> 0 and relnamespace = 'public'::regnamespace
    order by 1, 2`,
  );
  return rows;
}

async function switchTriggers(
  client: pg.Client,
  triggers: readonly Trigger[],
  how: 'disable' | 'enable',
): Promise<void> {
  for (const { table, name } of triggers) {
    const [on, trigger] = [client.escapeIdentifier(table), client.escapeIdentifier(name)];
    await client.query(`alter table public.${on} ${how} trigger ${trigger}`);
  }
}

/** The next number is the one that would have come. */
export async function setSequences(
  client: pg.Client,
  sequences: readonly BackedUpSequence[],
): Promise<void> {
  for (const { name, last_value } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint)', [
      `public.${client.escapeIdentifier(name)}`,
      last_value,
    ]);
  }
}

/** The first table that holds a row; null when all are empty. */
export async function findRows(
  client: pg.Client,
  tables: readonly BackedUpTable[],
): Promise<string | null> {
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select 1 from public.${client.escapeIdentifier(name)} limit 1`,
    );
    if (rows.length > 0) return name;
  }
  return null;
}
