import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './cannot-start.ts';
import { loadSigningKey, signingKeyFile } from './signing.ts';

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

/**
 * Every public key whose checkpoints are this instance's own. Makes no key where there is none yet:
 * who only looks changes nothing.
 */
export function trustedKeys(dataDir: string): readonly string[] {
  const own = existsSync(join(dataDir, signingKeyFile)) ? [loadSigningKey(dataDir)] : [];
  return [...own.map(({ publicKeyBase64 }) => publicKeyBase64), ...readFormerKeys(dataDir)];
}
