import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { TooManyAttempts } from './attempt.ts';
import { limitAttempts } from './limit-attempts.ts';
import { findPersonByEmail } from './person-queries.ts';
import { newSecretToken } from './secret-link.ts';
import { insertSignInLink } from './sign-in-link-store.ts';
import { linkMail, unknownAddressMail } from './sign-in-mails.ts';

type Context = { db: Db; now: Date; network: string | null; publicUrl: string; locale: Locale };

export const linkMinutes = 15;

/**
 * A link is written and a mail queued whether an account exists or not: the page says the same, after
 * the same statements, and only whoever reads that mailbox learns which it was.
 */
export async function askSignInLink(
  context: Context,
  { email, next }: { email: string; next: string },
): Promise<Outcome<null, TooManyAttempts>> {
  const { db, now, network } = context;
  const forAccount = { kind: 'link-for-account', of: email } as const;
  const fromNetwork = network && ({ kind: 'link-from-network', of: network } as const);
  const limited = await limitAttempts(
    db,
    fromNetwork ? [forAccount, fromNetwork] : [forAccount],
    now,
  );
  if (limited) return refuse(limited);

  return inTransaction(context, async ({ db, publicUrl, locale }) => {
    const person = await findPersonByEmail(db, email);
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
    await insertSignInLink(db, { tokenHash, personId: person?.id ?? null, now, expiresAt });
    const mail = person
      ? linkMail({ token, next, publicUrl, locale })
      : unknownAddressMail({ next, publicUrl, locale });
    await queueMail(db, { authorityId: null, to: email, ...mail });
    return accept(null);
  });
}
