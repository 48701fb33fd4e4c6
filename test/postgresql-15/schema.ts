import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { type DebianServer, execute, programs } from './debian-server.ts';

/** Migrates an empty database of Debian's PostgreSQL and dumps what it became. */
export async function dumpMigratedSchema(server: DebianServer, database: string): Promise<string> {
  await execute(server.address('postgres'), `create database ${database}`);
  const db = openDatabase(server.address(database));
  const outcome = await migrate(db).finally(() => db.destroy());
  if (!outcome.ok) throw new Error(outcome.refusal.en);

  const dumped = execFileSync(
    join(programs, 'pg_dump'),
    [...ours, `--dbname=${server.address(database)}`],
    { encoding: 'utf8' },
  );
  return withoutNoise(dumped);
}

/** The queue of jobs keeps its own schema by its own migrations. */
const ours = ['--schema-only', '--no-owner', '--no-privileges', '--exclude-schema=graphile_worker'];

/** Versions, random keys and session settings change without the schema changing. */
const withoutNoise = (dumped: string): string =>
  `${dumped
    .split('\n')
    .filter((line) => !/^(--( |$)|\\(un)?restrict|SET |SELECT pg_catalog\.set_config)/.test(line))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()}\n`;
