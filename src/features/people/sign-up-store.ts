import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

type NewSignUp = {
  tokenHash: string;
  email: string;
  next: string;
  invited: boolean;
  now: Date;
  expiresAt: Date;
};

export async function insertSignUp(db: Db, signUp: NewSignUp): Promise<void> {
  await db
    .insertInto('sign_ups')
    .values({
      token_hash: signUp.tokenHash,
      email: signUp.email,
      next: signUp.next,
      invited: signUp.invited,
      created_at: signUp.now,
      expires_at: signUp.expiresAt,
      used_at: null,
    })
    .execute();
}

export type LockedSignUp = { email: string; next: string; invited: boolean };

/** Held until the transaction ends, with its address: of two who open it at once, one does. */
export async function lockSignUp(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<LockedSignUp | null> {
  const row = await db
    .selectFrom('sign_ups')
    .select(['email', 'next', 'invited'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  // Two links may have been sent to one address.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account ${row.email}`}, 0))`.execute(
    db,
  );
  return row;
}

export async function saveSignUpUsed(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<void> {
  await db
    .updateTable('sign_ups')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .execute();
}
