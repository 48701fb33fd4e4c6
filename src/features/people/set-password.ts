import type { Db } from '#platform/database.ts';
import type { Authentication } from './authentication.ts';
import { savePassword } from './password-store.ts';

/** Hashed by the library (scrypt); its length was checked by the form. */
export async function setPassword(
  { db, authentication, now }: { db: Db; authentication: Authentication; now: Date },
  personId: string,
  password: string,
): Promise<void> {
  const library = await authentication.$context;
  await savePassword(db, { personId, hash: await library.password.hash(password), now });
}
