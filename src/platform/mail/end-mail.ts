import { type Db, inTransaction } from '../database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Delivery } from './deliver.ts';
import type { AttemptOutcome } from './mail-rows.ts';
import { type LockedMail, lockMail, saveMailState } from './mail-store.ts';
import { refuseAddress } from './record-bounce.ts';

/**
 * Time for a person to say that it arrived, before it is sent again by itself.
 * docs/adr/0021-mail.md says why once, and why not at once.
 */
const minutesBeforeResending = 10;

/** Says of a mail what its attempt left it. An attempt that was thought cut changes nothing any more. */
export const endMail = (db: Db, mailId: string, number: number, end: Delivery & { now: Date }) =>
  inTransaction({ db }, async ({ db }) => {
    const mail = await lockMail(db, mailId);
    const { outcome, reason, now } = end;
    if (!mail || !(await endAttemptOfMail(db, { mailId, number, outcome, reason, now }))) return;
    if (outcome === 'uncertain') await saveUncertain(db, mail, reason, now);
    else await saveAnswer(db, mail, end);
  });

type Answer = Exclude<Delivery, { outcome: 'uncertain' }> & { now: Date };

async function saveAnswer(db: Db, mail: LockedMail, answer: Answer) {
  const { outcome, reason, now } = answer;
  const { id: mailId, to_address: address } = mail;
  const isUnknown = outcome === 'refused' && answer.unknownAddress;
  if (isUnknown) await refuseAddress(db, { address, reason, mailId, now });
  const sent = outcome === 'sent';
  await db
    .updateTable('mails')
    .set({
      state: isUnknown ? 'bounced' : stateAfter[outcome],
      reason: sent ? null : reason,
      sent_at: sent ? now : null,
    })
    .where('id', '=', mailId)
    .execute();
}

const stateAfter = { sent: 'sent', refused: 'failed', delayed: 'queued' } as const;

/** No attempt is left to a mail that nobody accepted. */
export const giveMailUp = (db: Db, mailId: string) =>
  db
    .updateTable('mails')
    .set({ state: 'failed' })
    .where('id', '=', mailId)
    .where('state', '=', 'queued')
    .execute();

/** Of an attempt whose process died: before the content left, nothing happened; after, who knows. */
export async function settleCutMail(
  db: Db,
  mail: LockedMail,
  now: Date,
): Promise<'queued' | 'uncertain'> {
  const attempt = await db
    .selectFrom('mail_attempts')
    .select(['number', 'handed_over_at'])
    .where('mail_id', '=', mail.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const handedOver = attempt?.handed_over_at != null;
  const number = attempt?.number ?? mail.attempts;
  const outcome = handedOver ? 'uncertain' : 'cut';
  await endAttemptOfMail(db, { mailId: mail.id, number, outcome, reason: null, now });
  if (handedOver) await saveUncertain(db, mail, null, now);
  else await saveMailState(db, mail.id, 'queued');
  return handedOver ? 'uncertain' : 'queued';
}

/** The first time it will be sent again by itself, under the same name; then only by a person. */
async function saveUncertain(db: Db, mail: LockedMail, reason: string | null, now: Date) {
  const again = mail.was_resent
    ? null
    : new Date(now.getTime() + minutesBeforeResending * 60 * 1000);
  await db
    .updateTable('mails')
    .set({ state: 'uncertain', reason, next_attempt_at: again })
    .where('id', '=', mail.id)
    .execute();
  if (again === null) return;
  const { id: key, authority_id: authorityId } = mail;
  await enqueue(db, 'send-mail', { mailId: key }, { key, authorityId, runAt: again });
}

type EndedAttempt = {
  mailId: string;
  number: number;
  outcome: AttemptOutcome;
  reason: string | null;
  now: Date;
};

async function endAttemptOfMail(db: Db, attempt: EndedAttempt): Promise<boolean> {
  const { mailId, number, outcome, reason, now } = attempt;
  const ended = await db
    .updateTable('mail_attempts')
    .set({ ended_at: now, outcome, reason })
    .where('mail_id', '=', mailId)
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .returning('number')
    .executeTakeFirst();
  return ended !== undefined;
}
