import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { Authentication } from './authentication.ts';
import { type PasswordRefusal, passwordRefusal } from './password-rule.ts';
import { savePassword } from './password-store.ts';
import { findPersonByEmail } from './person-queries.ts';
import { insertPerson, saveVerifiedEmail } from './person-store.ts';
import { hashToken } from './secret-link.ts';
import { lockSignUp, saveSignUpUsed } from './sign-up-store.ts';

type Context = { db: Db; now: Date; authentication: Authentication };
/** An empty password: the person will ask for a link each time. */
type Asked = { token: string; name: string; password: string };

export type SignUpRefusal =
  | { reason: 'sign-up-not-valid' }
  | { reason: 'name-missing' }
  | PasswordRefusal;

/**
 * The link was in their mailbox: the address is theirs. Somebody who already has an account enters
 * it as by any link; their name and password stay as they are. An invitation waits for days: it
 * opens an account and is no way into one that exists.
 */
export async function openAccount(
  context: Context,
  { token, name, password }: Asked,
): Promise<Outcome<{ personId: string; next: string }, SignUpRefusal>> {
  const refusal = passwordRefusal(password);
  if (refusal) return refuse(refusal);
  // Hashing takes a while: done before any row is held.
  const library = await context.authentication.$context;
  const hash = password === '' ? null : await library.password.hash(password);

  return inTransaction(context, async ({ db, now }) => {
    const tokenHash = hashToken(token);
    const signUp = await lockSignUp(db, { tokenHash, now });
    if (!signUp) return refuse({ reason: 'sign-up-not-valid' });
    const { email, next, invited } = signUp;
    const known = await findPersonByEmail(db, email);
    if (known && invited) return refuse({ reason: 'sign-up-not-valid' });
    if (!known && !name.trim()) return refuse({ reason: 'name-missing' });
    const personId = known
      ? await enterAccount(db, { personId: known.id, now })
      : await beginAccount(db, { name: name.trim(), email, hash, now });
    await saveSignUpUsed(db, { tokenHash, now });
    return accept({ personId, next });
  });
}

async function enterAccount(db: Db, known: { personId: string; now: Date }): Promise<string> {
  await saveVerifiedEmail(db, known);
  return known.personId;
}

type New = { name: string; email: string; hash: string | null; now: Date };

async function beginAccount(db: Db, { name, email, hash, now }: New): Promise<string> {
  const personId = await insertPerson(db, { name, email, now });
  if (hash) await savePassword(db, { personId, hash, now });
  return personId;
}
