import { randomBytes, randomUUID } from 'node:crypto';
import { limitAttempts } from '#features/people/limit-attempts.ts';
import { parseEmail } from '#features/people/person.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { SubscriptionRefusal } from './subscription.ts';
import { subscriptionMail } from './subscription-mail.ts';
import { deleteSubscription, keepSubscription, saveConfirmation } from './subscription-store.ts';

/** `now` is the machine's: these are links and mails, not the calendar of a call. */
type Context = { db: Db; now: Date };
type Asked = {
  call: { id: string; authorityId: string; name: string };
  email: string;
  locale: Locale;
  /** Where the form came from; null for this machine. */
  network: string | null;
  publicUrl: string;
};

/**
 * Always one mail, whatever was known of the address: the page and the time it takes say nothing of it.
 * Nothing else is sent before its reader confirms.
 */
export async function subscribe(
  { db, now }: Context,
  { call, locale, network, publicUrl, ...typed }: Asked,
): Promise<Outcome<null, SubscriptionRefusal>> {
  const email = parseEmail(typed.email);
  if (email === null) return refuse({ reason: 'email-wrong' });
  // Outside the transaction: an attempt that is refused counts all the same.
  const tooMany = await limitAttempts(
    db,
    [
      ...(network === null ? [] : [{ kind: 'subscription-from-network', of: network } as const]),
      { kind: 'subscription-of-address', of: email },
    ],
    now,
  );
  if (tooMany) return refuse(tooMany);
  return inTransaction({ db }, async ({ db }) => {
    const { id: callId, authorityId, name } = call;
    const token = randomBytes(32).toString('base64url');
    const kept = await keepSubscription(
      db,
      { id: randomUUID(), authorityId, callId, email, locale, token },
      now,
    );
    const isConfirmed = kept.confirmedAt !== null;
    const facts = { call: name, token: kept.token, isConfirmed, locale, publicUrl };
    await queueMail(db, { authorityId, to: email, ...subscriptionMail(facts) });
    return accept(null);
  });
}

/** False when the link names nothing: it was ended, or forgotten. */
export const confirmSubscription = ({ db, now }: Context, token: string): Promise<boolean> =>
  inTransaction({ db }, async ({ db }) => {
    const confirmed = await saveConfirmation(db, token, now);
    if (confirmed) await recordOf(db, confirmed, 'subscription-confirmed', now);
    return confirmed !== null;
  });

/** Deletes the address at once. False when there was none. */
export const endSubscription = ({ db, now }: Context, token: string): Promise<boolean> =>
  inTransaction({ db }, async ({ db }) => {
    const ended = await deleteSubscription(db, token);
    if (ended) await recordOf(db, ended, 'subscription-ended', now);
    return ended !== null;
  });

const recordOf = (
  db: Db,
  { id, authorityId }: { id: string; authorityId: string },
  name: string,
  happenedAt: Date,
) =>
  record(db, {
    authorityId,
    subject: { kind: 'subscription', id },
    name,
    actorId: null,
    happenedAt,
  });
