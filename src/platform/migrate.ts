import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from './database.ts';
import { installQueue } from './jobs/install-queue.ts';
import { projectRoot } from './project-root.ts';

export type MigrationRefusal = {
  reason: 'edited' | 'missing';
  name: string;
  fr: string;
  en: string;
};

type MigrationFile = { name: string; text: string; sha256: string };

const defaultFolder = join(projectRoot, 'db', 'migrations');

/**
 * Applies the files of db/migrations that were not applied yet, in order, all or none, under a
 * lock: two processes that start at once apply them once. Forward only.
 */
export async function migrate(
  db: Db,
  folder = defaultFolder,
  /** The last to apply: a restoration loads rows into the tables they came from. */
  until: string | null = null,
): Promise<Outcome<{ applied: readonly string[] }, MigrationRefusal>> {
  const files = readMigrations(folder);
  const refusal = await findDrift(db, files);
  if (refusal) return refuse(refusal);

  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(files.map(asMigration)) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
  const { error, results = [] } = await (until === null
    ? migrator.migrateToLatest()
    : migrator.migrateTo(until));
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? '';
    throw new Error(`Migration ${failed}: ${(error as Error).message}`, { cause: error });
  }
  await installQueue(db);
  return accept({ applied: results.map(({ migrationName }) => migrationName) });
}

/** The files that are here and not applied there: empty when the database is up to date. */
export async function pendingMigrations(
  db: Db,
  folder = defaultFolder,
): Promise<readonly string[]> {
  const applied = new Set((await listApplied(db)).map(({ name }) => name));
  return readMigrations(folder).flatMap(({ name }) => (applied.has(name) ? [] : [name]));
}

/** The files that are here, in their order. */
export const listMigrationFiles = (
  folder = defaultFolder,
): readonly { name: string; sha256: string }[] =>
  readMigrations(folder).map(({ name, sha256 }) => ({ name, sha256 }));

const readMigrations = (folder: string): MigrationFile[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { name: file.replace(/\.sql$/, ''), text, sha256 };
    });

const asMigration = ({ name, text, sha256 }: MigrationFile): [string, Migration] => [
  name,
  {
    up: async (db) => {
      await sql.raw(text).execute(db);
      await sql`create table if not exists migration_files (
        name text primary key,
        sha256 text not null
      )`.execute(db);
      await sql`insert into migration_files (name, sha256) values (${name}, ${sha256})`.execute(db);
    },
  },
];

async function listApplied(db: Db): Promise<{ name: string; sha256: string }[]> {
  const table = await sql<{ present: boolean }>`
    select to_regclass('migration_files') is not null as present`.execute(db);
  if (!table.rows[0]?.present) return [];
  const applied = await sql<{ name: string; sha256: string }>`
    select name, sha256 from migration_files order by name`.execute(db);
  return applied.rows;
}

/** A migration that ran is history: to change it would make two databases of one version differ. */
async function findDrift(db: Db, files: MigrationFile[]): Promise<MigrationRefusal | null> {
  const here = new Map(files.map((file) => [file.name, file.sha256]));
  for (const { name, sha256 } of await listApplied(db)) {
    if (!here.has(name)) return missing(name);
    if (here.get(name) !== sha256) return edited(name);
  }
  return null;
}

const missing = (name: string): MigrationRefusal => ({
  reason: 'missing',
  name,
  fr: `La base a reçu la migration ${name}, que ce programme n’a pas : elle vient d’une version plus récente. Lancez cette version-là, ou donnez une autre base.`,
  en: `The database has had migration ${name}, which this program lacks: a newer version made it. Run that version, or give another database.`,
});

const edited = (name: string): MigrationRefusal => ({
  reason: 'edited',
  name,
  fr: `Le fichier db/migrations/${name}.sql a changé après avoir été appliqué à cette base. Remettez-le tel qu’il était, et écrivez le changement dans une nouvelle migration.`,
  en: `The file db/migrations/${name}.sql changed after it was applied to this database. Put it back as it was, and write the change in a new migration.`,
});
