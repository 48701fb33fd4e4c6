import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Connection } from '../database.ts';
import type { ObjectStore } from '../files/object-store.ts';
import { readFormerKeys } from '../former-keys.ts';
import { type SigningKey, signingKeyFile } from '../signing.ts';
import { listKey, listMigrations, listSequences, listTables, passing } from './backup-catalog.ts';
import {
  type BackedUpTable,
  type BackupHeader,
  type BackupManifest,
  headerName,
  jsonBytes,
  keyName,
  manifestName,
  sealManifest,
  sha256Of,
  tableName,
} from './backup-contents.ts';
import { backUpFiles } from './backup-files.ts';
import { sealKey } from './sealed-key.ts';
import type { Member } from './tar-format.ts';
import { cutIntoMembers, writeTar } from './tar-stream.ts';

export type BackupAsked = {
  connection: Connection;
  dataDir: string;
  signingKey: SigningKey;
  program: string;
  takenAt: Date;
  /** Null: the bytes of files are left out, for those whose store is saved in another way. */
  store: ObjectStore | null;
  /** Null: the key is left out. */
  passphrase: string | null;
};

/**
 * One file with all of one instant: a single snapshot of the database while it goes on serving,
 * then the files it names. Written aside, and given its name once it is whole and on the disk.
 * Null when the database has no tables yet.
 */
export async function writeBackup(
  path: string,
  asked: BackupAsked,
): Promise<BackupManifest | null> {
  const client = new pg.Client(asClientConfig(asked.connection));
  const draft = `${path}.part`;
  const manifest: BackupManifest = {
    header_sha256: '',
    tables: {},
    files: 0,
    missing_files: [],
  };
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    if ((await listMigrations(client)).length === 0) return null;
    // Who could read it could read every dossier: for this account alone.
    const file = createWriteStream(draft, { mode: 0o600 });
    const bytes = Readable.from(writeTar(membersOf(client, asked, manifest)), {
      objectMode: false,
    });
    await pipeline(bytes, createGzip({ level: 4 }), file);
    await flush(draft);
    await rename(draft, path);
    return manifest;
  } finally {
    await client.end();
    await rm(draft, { force: true });
  }
}

export const asClientConfig = (connection: Connection): pg.ClientConfig =>
  typeof connection === 'string' ? { connectionString: connection } : connection;

/** In the order they are restored; `manifest` is filled as they go by, and comes last. */
async function* membersOf(
  client: pg.Client,
  asked: BackupAsked,
  manifest: BackupManifest,
): AsyncGenerator<Member> {
  const header = await headerOf(client, asked);
  const headerBytes = jsonBytes(header);
  manifest.header_sha256 = sha256Of(headerBytes);
  yield { name: headerName, bytes: headerBytes };
  for (const table of header.tables) yield* tableMembers(client, table, manifest);
  if (asked.store) yield* backUpFiles(client, asked.store, manifest);
  if (asked.passphrase !== null) {
    const pem = readFileSync(join(asked.dataDir, signingKeyFile), 'utf8');
    yield { name: keyName, bytes: jsonBytes(await sealKey(pem, asked.passphrase)) };
  }
  yield { name: manifestName, bytes: sealManifest(manifest, asked.signingKey) };
}

async function headerOf(client: pg.Client, asked: BackupAsked): Promise<BackupHeader> {
  return {
    format: 'laureat-backup/1',
    taken_at: asked.takenAt.toISOString(),
    program: asked.program,
    public_key: asked.signingKey.publicKeyBase64,
    former_keys: readFormerKeys(asked.dataDir),
    migrations: await listMigrations(client),
    tables: (await listTables(client)).filter(({ name }) => !passing.includes(name)),
    sequences: await listSequences(client),
    files: asked.store ? 'included' : 'left-out',
    key: asked.passphrase === null ? 'left-out' : 'included',
  };
}

async function* tableMembers(
  client: pg.Client,
  { name, columns }: BackedUpTable,
  manifest: BackupManifest,
): AsyncGenerator<Member> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(
    copyTo(
      `copy (select ${list} from public.${client.escapeIdentifier(name)} ${await inKeyOrder(client, name)}) to stdout`,
    ),
  );
  const hash = createHash('sha256');
  for await (const member of cutIntoMembers(tableName(name), rows)) {
    hash.update(member.bytes);
    yield member;
  }
  manifest.tables[name] = { rows: rows.rowCount, sha256: hash.digest('hex') };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

/** Where a row rests on the disk is no order: a backup of what was restored must read the same. */
async function inKeyOrder(client: pg.Client, table: string): Promise<string> {
  const key = await listKey(client, table);
  const columns = key.map(({ name, isText }) => {
    const column = client.escapeIdentifier(name);
    return isText ? `${column} collate "C"` : column;
  });
  return columns.length === 0 ? '' : `order by ${columns.join(', ')}`;
}
