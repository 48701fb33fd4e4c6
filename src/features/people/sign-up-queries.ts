import type { Db } from '#platform/database.ts';

export type OpenSignUp = {
  email: string;
  next: string;
  invited: boolean;
  /** The address has an account already. */
  isKnown: boolean;
};

export async function findOpenSignUp(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<OpenSignUp | null> {
  const row = await db
    .selectFrom('sign_ups')
    .leftJoin('persons', 'persons.email', 'sign_ups.email')
    .select(['sign_ups.email', 'next', 'invited', 'persons.id as person_id'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const { email, next, invited, person_id } = row;
  return { email, next, invited, isKnown: person_id !== null };
}
