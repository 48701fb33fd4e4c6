import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { join } from 'node:path';
import { readOrCreateSecret } from './secret-file.ts';

/** The instance's Ed25519 key. It never leaves the process; what it signs can be checked by anyone. */
export type SigningKey = {
  /** The raw 32 bytes, in base64. */
  publicKeyBase64: string;
  fingerprint: string;
  sign(bytes: Uint8Array): string;
};

export const signingKeyFile = 'signing-key.pem';

/** Reads the key of this instance, made at the first start and kept in the data folder. */
export function loadSigningKey(dataDir: string): SigningKey {
  const pem = readOrCreateSecret(join(dataDir, signingKeyFile), newPrivateKey);
  const privateKey = createPrivateKey(pem);
  const publicKeyBase64 = rawPublicKey(privateKey);
  return {
    publicKeyBase64,
    fingerprint: fingerprintOf(publicKeyBase64),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

/** False for anything that is not a signature of these bytes by this key, malformed input included. */
export function verifySignature(
  publicKeyBase64: string,
  bytes: Uint8Array,
  signatureBase64: string,
): boolean {
  const key = parsePublicKey(publicKeyBase64);
  return key !== null && verify(null, bytes, key, Buffer.from(signatureBase64, 'base64'));
}

/** As ssh writes it: "SHA256:" and the unpadded base64 of the hash of the raw 32-byte key. */
export const fingerprintOf = (publicKeyBase64: string): string => {
  const hash = createHash('sha256').update(Buffer.from(publicKeyBase64, 'base64'));
  return `SHA256:${hash.digest('base64').replace(/=+$/, '')}`;
};

const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function rawPublicKey(privateKey: KeyObject): string {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

function parsePublicKey(publicKeyBase64: string): KeyObject | null {
  const raw = Buffer.from(publicKeyBase64, 'base64');
  // One spelling only: Buffer forgives stray characters, and a lenient reader lets two texts be one key.
  if (raw.length !== 32 || raw.toString('base64') !== publicKeyBase64) return null;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return createPublicKey({ key: jwk, format: 'jwk' });
}
