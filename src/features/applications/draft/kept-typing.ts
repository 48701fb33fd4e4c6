import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Typed } from '#features/calls/form-page/typed.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { findKept, hashOfKey, insertKept } from './kept-typing-store.ts';
import type { Opened } from './opened.ts';

const hours = 24;

/**
 * Keeps what a browser sent after its session had ended, for the time of signing in again. It is
 * sealed with a key that only the address one comes back to holds: whoever reads the table reads
 * nothing, and the dossier it goes to still asks who one is.
 */
export async function keepTyping(db: Db, applicationId: string, typed: Typed): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealOf(key), nonce);
  cipher.setAAD(Buffer.from(applicationId));
  const text = Buffer.concat([cipher.update(JSON.stringify(typed), 'utf8'), cipher.final()]);
  const now = realNow();
  await insertKept(db, {
    keyHash: hashOfKey(key),
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]),
    keptAt: now,
    expiresAt: new Date(now.getTime() + hours * 3_600_000),
  });
  return key;
}

/** Null when it is gone, or was for another dossier. */
export async function openKept(
  db: Db,
  { application }: Opened,
  key: string,
): Promise<Typed | null> {
  const sealed = await findKept(db, hashOfKey(key), realNow());
  if (!sealed) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealOf(key), sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from(application.id));
    decipher.setAuthTag(sealed.subarray(12, 28));
    const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Typed;
  } catch {
    return null;
  }
}

const sealOf = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'kept typing', 32));
