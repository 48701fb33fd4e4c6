import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './cannot-start.ts';
import { loadSigningKey } from './signing.ts';

/**
 * Public keys that signed here before this installation had its own: what a restoration without
 * the key leaves. Outside the database on purpose, one in base64 a line.
 */
const fileOf = (dataDir: string): string => join(dataDir, 'former-keys.txt');

export function readFormerKeys(dataDir: string): readonly string[] {
  try {
    return readFileSync(fileOf(dataDir), 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

export const addFormerKey = (dataDir: string, publicKeyBase64: string): void =>
  appendFileSync(fileOf(dataDir), `${publicKeyBase64}\n`);

/** Every public key whose checkpoints are this instance's own. */
export const trustedKeys = (dataDir: string): readonly string[] => [
  loadSigningKey(dataDir).publicKeyBase64,
  ...readFormerKeys(dataDir),
];
