import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type SigningKey, verifySignature } from '../signing.ts';

export type BackedUpTable = { name: string; columns: readonly string[] };
export type BackedUpSequence = { name: string; last_value: string };

/** First in the archive: what is needed to prepare a database for the rest. */
export type BackupHeader = {
  format: 'laureat-backup/1';
  taken_at: string;
  program: string;
  /** Whose chains and publications these are. */
  public_key: string;
  former_keys: readonly string[];
  migrations: readonly { name: string; sha256: string }[];
  /** A table comes after those it refers to. */
  tables: readonly BackedUpTable[];
  sequences: readonly BackedUpSequence[];
  files: 'included' | 'left-out';
  key: 'included' | 'left-out';
};

export type TableTally = { rows: number; sha256: string };

/** Last in the archive: what was really written, sealed. Without it the archive is cut short. */
export type BackupManifest = {
  header_sha256: string;
  tables: Record<string, TableTally>;
  files: number;
  /** Files whose bytes were already missing or damaged in the store, by their hash. */
  missing_files: readonly string[];
};

export const headerName = 'header.json';
export const manifestName = 'manifest.json';
export const keyName = 'signing-key.json';
export const tableName = (table: string): string => `tables/${table}`;
export const fileName = (sha256: string): string => `files/${sha256}`;

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const jsonBytes = (value: object): Buffer => Buffer.from(JSON.stringify(value, null, 2));

export function sealManifest(manifest: BackupManifest, key: SigningKey): Buffer {
  const signature = key.sign(Buffer.from(canonicalize(manifest) ?? ''));
  return jsonBytes({ manifest, signature });
}

/** Null when it was not sealed by the key the header names. */
export function readManifest(bytes: Uint8Array, publicKey: string): BackupManifest | null {
  const read = parseJson<{ manifest: BackupManifest; signature: string }>(bytes);
  if (!read) return null;
  const sealed = Buffer.from(canonicalize(read.manifest) ?? '');
  return verifySignature(publicKey, sealed, read.signature) ? read.manifest : null;
}

/** Null when these bytes are not the header of a backup this program can read. */
export function readHeader(bytes: Uint8Array): BackupHeader | null {
  const header = parseJson<BackupHeader>(bytes);
  return header?.format === 'laureat-backup/1' ? header : null;
}

/** Its shape is held by the seal of whoever wrote it: see `readManifest`. */
export function parseJson<T>(bytes: Uint8Array): T | null {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as T;
  } catch {
    return null;
  }
}
