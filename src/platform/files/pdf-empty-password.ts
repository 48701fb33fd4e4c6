import { createCipheriv, createHash } from 'node:crypto';
import type { Encryption } from './pdf-dictionary.ts';

/** What stands for a password shorter than 32 bytes (ISO 32000-2, 7.6.4.3.2). */
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** Whether an empty user password opens the document. Null: a scheme that we do not know. */
export function opensWithEmptyPassword(encryption: Encryption, documentId: Buffer): boolean | null {
  const { revision, user } = encryption;
  if (revision >= 2 && revision <= 4) return opensOld(encryption, documentId);
  if (user.length < 48) return null;
  const salt = user.subarray(32, 40);
  if (revision === 5) return hash('sha256', salt).equals(user.subarray(0, 32));
  return revision === 6 ? hardened(salt).equals(user.subarray(0, 32)) : null;
}

const hash = (name: string, ...parts: Uint8Array[]): Buffer => {
  const digest = createHash(name);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** Algorithms 2, 4 and 5: a key from MD5, checked through RC4. */
function opensOld(encryption: Encryption, documentId: Buffer): boolean {
  const { revision, user } = encryption;
  const key = oldKey(encryption, documentId);
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32));
  let check = rc4(key, hash('md5', padding, documentId));
  for (let turn = 1; turn <= 19; turn += 1)
    check = rc4(
      key.map((byte) => byte ^ turn),
      check,
    );
  return check.equals(user.subarray(0, 16));
}

function oldKey(encryption: Encryption, documentId: Buffer): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(encryption.permissions | 0);
  const isMarked = encryption.revision === 4 && encryption.isMetadataClear;
  const mark = isMarked ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  const owner = encryption.owner.subarray(0, 32);
  let key = hash('md5', padding, owner, permissions, documentId, mark);
  const rounds = encryption.revision === 2 ? 0 : 50;
  for (let round = 0; round < rounds; round += 1) {
    key = hash('md5', key.subarray(0, encryption.keyBytes));
  }
  return key.subarray(0, encryption.keyBytes);
}

/** OpenSSL 3 no longer carries it; here it hides nothing, it only recognises. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const held = at(one);
    state[one & 255] = at(other);
    state[other & 255] = held;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(bytes).map((byte) => {
    one = (one + 1) & 255;
    other = (other + at(one)) & 255;
    swap(one, other);
    return byte ^ at(at(one) + at(other));
  }) as Buffer;
}

/** Algorithm 2.B, for an empty password: 64 rounds at least, until the last byte says enough. */
function hardened(salt: Uint8Array): Buffer {
  let key = hash('sha256', salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    const encrypted = cipher.setAutoPadding(false).update(repeated);
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = hash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256', encrypted);
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
