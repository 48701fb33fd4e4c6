import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Connection, openDatabase } from '../database.ts';
import type { Files } from '../files/open-files.ts';
import { addFormerKey } from '../former-keys.ts';
import { listMigrationFiles, migrate } from '../migrate.ts';
import { readOrCreateSecret } from '../secret-file.ts';
import { loadSigningKey, signingKeyFile } from '../signing.ts';
import { listMigrations, listTables } from './backup-catalog.ts';
import {
  type BackupHeader,
  type BackupManifest,
  headerName,
  keyName,
  manifestName,
  readHeader,
  readManifest,
  sha256Of,
  type TableTally,
} from './backup-contents.ts';
import { findRows, loadTables, setSequences } from './load-tables.ts';
import { restoreFiles } from './restore-files.ts';
import { type RestoreRefusal, RestoreStopped, stopRestoring } from './restore-refusal.ts';
import { openKey } from './sealed-key.ts';
import { NotAnArchive } from './tar-format.ts';
import { TarReader } from './tar-stream.ts';
import { asClientConfig } from './write-backup.ts';

export type RestoreAsked = {
  connection: Connection;
  dataDir: string;
  files: Pick<Files, 'store' | 'incoming'>;
  /** Null: a key in the backup stays there, and this installation makes its own. */
  passphrase: string | null;
};

export type Restored = { header: BackupHeader; manifest: BackupManifest; keyRestored: boolean };

/**
 * Puts a backup into an installation that holds nothing. Everything is loaded in one transaction,
 * which ends only once the seal at the end of the archive has been compared with what was loaded.
 */
export async function restoreBackup(
  path: string,
  asked: RestoreAsked,
): Promise<Outcome<Restored, RestoreRefusal>> {
  const source = createReadStream(path);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  try {
    return accept(await restore(new TarReader(unzipped), asked));
  } catch (error) {
    const refusal = explain(error);
    if (!refusal) throw error;
    return refuse(refusal);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

async function restore(archive: TarReader, asked: RestoreAsked): Promise<Restored> {
  const first = await archive.take();
  const header = first?.name === headerName ? readHeader(first.bytes) : null;
  if (!first || !header) return stopRestoring({ reason: 'not-a-backup' });
  refuseOtherVersion(header);
  if (existsSync(join(asked.dataDir, signingKeyFile))) refuseOtherKey(asked, header);

  const client = new pg.Client(asClientConfig(asked.connection));
  await client.connect();
  try {
    await refuseFullDatabase(client, header);
    await prepareTables(asked.connection, header);
    await client.query('begin');
    const tables = await loadTables(client, archive, header.tables);
    await setSequences(client, header.sequences);
    const { damaged } = await restoreFiles(archive, asked.files);
    const keyPem = await readKey(archive, asked.passphrase);
    const manifest = await readSeal(archive, header);
    compare({ manifest, headerSha256: sha256Of(first.bytes), tables, damaged });
    settleKey(asked, header, keyPem);
    await client.query('commit');
    return { header, manifest, keyRestored: keyPem !== null };
  } finally {
    await client.end();
  }
}

/** Its tables must be ours as they were then: each migration known, and none of ours before them left out. */
function refuseOtherVersion({ migrations, program }: BackupHeader): void {
  const ours = listMigrationFiles();
  for (const [index, { name, sha256 }] of migrations.entries()) {
    if (ours[index]?.name !== name || ours[index]?.sha256 !== sha256) {
      stopRestoring({ reason: 'other-version', migration: name, program });
    }
  }
}

function refuseOtherKey({ dataDir }: RestoreAsked, { public_key }: BackupHeader): void {
  if (loadSigningKey(dataDir).publicKeyBase64 !== public_key) {
    stopRestoring({ reason: 'key-present' });
  }
}

async function refuseFullDatabase(client: pg.Client, header: BackupHeader): Promise<void> {
  const table = await findRows(client, await listTables(client));
  if (table !== null) stopRestoring({ reason: 'not-empty', table });
  const applied = await listMigrations(client);
  const beyond = applied[header.migrations.length];
  if (beyond) stopRestoring({ reason: 'not-empty', table: beyond.name });
}

async function prepareTables(connection: Connection, { migrations }: BackupHeader): Promise<void> {
  const db = openDatabase(connection, { max: 2 });
  try {
    const outcome = await migrate(db, undefined, migrations.at(-1)?.name ?? null);
    if (!outcome.ok) throw new Error(outcome.refusal.en);
  } finally {
    await db.destroy();
  }
}

async function readKey(archive: TarReader, passphrase: string | null): Promise<string | null> {
  if ((await archive.peek())?.name !== keyName) return null;
  const member = await archive.take();
  if (passphrase === null || !member) return null;
  return (await openKey(member.bytes, passphrase)) ?? stopRestoring({ reason: 'wrong-passphrase' });
}

async function readSeal(archive: TarReader, header: BackupHeader): Promise<BackupManifest> {
  const member = await archive.take();
  if (member?.name !== manifestName)
    return stopRestoring({ reason: 'altered', part: member?.name ?? '' });
  return (
    readManifest(member.bytes, header.public_key) ??
    stopRestoring({ reason: 'altered', part: manifestName })
  );
}

type Loaded = {
  manifest: BackupManifest;
  headerSha256: string;
  tables: Record<string, TableTally>;
  damaged: readonly string[];
};

function compare({ manifest, headerSha256, tables, damaged }: Loaded): void {
  if (manifest.header_sha256 !== headerSha256) {
    stopRestoring({ reason: 'altered', part: headerName });
  }
  for (const [name, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const loaded = tables[name];
    if (loaded?.rows !== rows || loaded.sha256 !== sha256) {
      stopRestoring({ reason: 'altered', part: name });
    }
  }
  const harmed = damaged.find((sha256) => !manifest.missing_files.includes(sha256));
  if (harmed !== undefined) stopRestoring({ reason: 'altered', part: harmed });
}

/** Without its key, what was signed before is still this instance's own, under a former key. */
function settleKey({ dataDir }: RestoreAsked, header: BackupHeader, pem: string | null): void {
  const keyFile = join(dataDir, signingKeyFile);
  if (pem !== null) readOrCreateSecret(keyFile, () => pem);
  const own = existsSync(keyFile) ? [header.public_key] : [];
  for (const key of [header.public_key, ...header.former_keys]) {
    if (!own.includes(key)) addFormerKey(dataDir, key);
  }
}

function explain(error: unknown): RestoreRefusal | null {
  if (error instanceof RestoreStopped) return error.refusal;
  if (error instanceof NotAnArchive) return { reason: 'cut-short' };
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR') return { reason: 'cut-short' };
  if (code === 'Z_DATA_ERROR') return { reason: 'not-a-backup' };
  // A row that PostgreSQL does not take (data exception, constraint) is not one it gave.
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
    ? { reason: 'altered', part: error.table ?? '' }
    : null;
}
