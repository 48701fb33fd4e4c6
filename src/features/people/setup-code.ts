import { createHash, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from '#platform/signing.ts';

/** No letter that is read as a figure: I, L, O; nor U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/**
 * What opens an empty installation: 80 bits that only who reads the terminal, the log or the data
 * folder can know. It comes from the instance's key, so that each of its processes has the same one
 * and no other file is needed; once there is an account it opens nothing.
 */
export function setupCode(signingKey: SigningKey): string {
  const signature = signingKey.sign(Buffer.from('laureat/setup-code/1'));
  const bytes = createHash('sha256').update(signature).digest().subarray(0, length);
  const code = Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** As somebody copies it: in small letters, with or without its dashes, a zero for an O. */
export function isSetupCode(typed: string, signingKey: SigningKey): boolean {
  const said = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return isSame(plain(said), plain(setupCode(signingKey)));
}

const plain = (code: string): string => code.replace(/[^0-9A-Z]/g, '');

const isSame = (typed: string, expected: string): boolean =>
  timingSafeEqual(digest(typed), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
