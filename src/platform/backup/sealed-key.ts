import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { parseJson } from './backup-contents.ts';

/** The instance's key under a passphrase: scrypt, then AES-256-GCM. */
type SealedKey = {
  kdf: { name: 'scrypt'; N: number; r: number; p: number; salt: string };
  cipher: 'aes-256-gcm';
  iv: string;
  tag: string;
  data: string;
};

const cost = { N: 2 ** 17, r: 8, p: 1 };
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const keyOf = (passphrase: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r });

export async function sealKey(pem: string, passphrase: string): Promise<SealedKey> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, cost), iv);
  const data = Buffer.concat([cipher.update(pem, 'utf8'), cipher.final()]);
  return {
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    cipher: 'aes-256-gcm',
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** Null when the passphrase is not the one, or the bytes were altered. */
export async function openKey(bytes: Uint8Array, passphrase: string): Promise<string | null> {
  const sealed = parseJson<SealedKey>(bytes);
  if (!sealed) return null;
  const { N, r, p, salt } = sealed.kdf;
  // An archive from elsewhere must not choose how much memory we spend.
  if (N > cost.N || r > cost.r || p > cost.p) return null;
  const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), { N, r, p });
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'));
  decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
  try {
    const data = Buffer.from(sealed.data, 'base64');
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
