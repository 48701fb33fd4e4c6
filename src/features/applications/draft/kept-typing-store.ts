import { createHash } from 'node:crypto';
import type { Db } from '#platform/database.ts';
import './draft-rows.ts';

type Kept = { keyHash: string; sealed: Buffer; keptAt: Date; expiresAt: Date };

export const insertKept = (db: Db, { keyHash, sealed, keptAt, expiresAt }: Kept) =>
  db
    .insertInto('kept_typings')
    .values({ key_sha256: keyHash, sealed, kept_at: keptAt, expires_at: expiresAt })
    .execute();

export async function findKept(db: Db, keyHash: string, now: Date): Promise<Buffer | null> {
  const row = await db
    .selectFrom('kept_typings')
    .select('sealed')
    .where('key_sha256', '=', keyHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Once it is saved where it belongs. */
export const forgetKept = (db: Db, key: string) =>
  db.deleteFrom('kept_typings').where('key_sha256', '=', hashOfKey(key)).execute();

/** What nobody came back for. */
export async function deleteExpired(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('kept_typings')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
