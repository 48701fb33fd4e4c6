import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { TooManyAttempts } from './attempt.ts';
import { limitAttempts } from './limit-attempts.ts';
import { newSecretToken } from './secret-link.ts';
import { signUpMail } from './sign-in-mails.ts';
import { insertSignUp } from './sign-up-store.ts';

type Context = { db: Db; now: Date; network: string | null; publicUrl: string; locale: Locale };

export const signUpHours = 24;

/**
 * Nothing here looks whether the address has an account: same statements, same mail, same answer.
 * Who opens the link sees which it is, and reads that mailbox.
 */
export async function askSignUp(
  context: Context,
  { email, next }: { email: string; next: string },
): Promise<Outcome<null, TooManyAttempts>> {
  const { db, now, network } = context;
  const ofAddress = { kind: 'sign-up-of-address', of: email } as const;
  const fromNetwork = network && ({ kind: 'sign-up-from-network', of: network } as const);
  const limited = await limitAttempts(
    db,
    fromNetwork ? [ofAddress, fromNetwork] : [ofAddress],
    now,
  );
  if (limited) return refuse(limited);

  return inTransaction(context, async ({ db, publicUrl, locale }) => {
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(now.getTime() + signUpHours * 3_600_000);
    await insertSignUp(db, { tokenHash, email, next, invited: false, now, expiresAt });
    const mail = signUpMail({ token, publicUrl, locale });
    await queueMail(db, { authorityId: null, to: email, ...mail });
    return accept(null);
  });
}

/**
 * For an invitation of another feature: a link that opens an account, then leads where it says.
 * Its letter is the other's; this writes none.
 */
export async function prepareSignUp(
  { db, now }: { db: Db; now: Date },
  { email, next, expiresAt }: { email: string; next: string; expiresAt: Date },
): Promise<{ path: string }> {
  const { token, tokenHash } = newSecretToken();
  await insertSignUp(db, { tokenHash, email, next, invited: true, now, expiresAt });
  return { path: `/sign-up/confirmation?token=${token}` };
}
