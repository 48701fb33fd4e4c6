import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A stranger's own list, kept with their settings and not with any installation of Lauréat. */
const trustedKeysFile = (env: Record<string, string | undefined>): string =>
  join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'laureat', 'trusted-keys');

/** "SHA256:" and 43 characters of base64, as `laureat key` prints it. */
export const isFingerprint = (text: string): boolean => /^SHA256:[A-Za-z0-9+/]{43}$/.test(text);

/** The fingerprints trusted so far: one a line, a name after it. None when there is no list. */
export async function readTrustedKeys(env: Record<string, string | undefined>): Promise<string[]> {
  const text = await readFile(trustedKeysFile(env), 'utf8').catch(() => '');
  return text
    .split('\n')
    .flatMap((line) => line.split(/\s+/).slice(0, 1))
    .filter(isFingerprint);
}

export async function addTrustedKey(
  env: Record<string, string | undefined>,
  fingerprint: string,
  name: string,
): Promise<string> {
  const file = trustedKeysFile(env);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, `${fingerprint} ${name.replace(/\s+/g, ' ')}`.trim().concat('\n'));
  return file;
}
