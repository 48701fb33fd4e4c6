import { type Db, inTransaction } from '../database.ts';
import { settleCutMail } from './end-mail.ts';
import type { MailState } from './mail-rows.ts';
import { type LockedMail, lockMail, saveMailState } from './mail-store.ts';
import { messageIdOf, type Sender } from './smtp-settings.ts';

export type MailAttempt = {
  mailId: string;
  number: number;
  authorityId: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl: string | null;
  messageId: string;
  date: Date;
};

type Beginning = { mailId: string; jobId: string; sender: Sender | null; now: Date };

/** Begins to send a mail; null when it must not be sent, or not now. The state then says why. */
export const beginMail = (db: Db, { mailId, jobId, sender, now }: Beginning) =>
  inTransaction({ db }, async ({ db }): Promise<MailAttempt | null> => {
    const mail = await lockMail(db, mailId);
    if (!mail || !(await isDue(db, mail, jobId, now))) return null;
    const { body_text: text, body_html: html } = mail;
    const held = await whyHeld(db, mail, sender);
    if (held !== null || sender === null || text === null || html === null) {
      await saveMailState(db, mailId, held ?? 'kept');
      return null;
    }
    const messageId = mail.message_id ?? messageIdOf(mailId, sender);
    const number = mail.attempts + 1;
    await db
      .updateTable('mails')
      .set({
        state: 'sending',
        attempts: number,
        message_id: messageId,
        next_attempt_at: null,
        was_resent: mail.was_resent || mail.state === 'uncertain',
      })
      .where('id', '=', mailId)
      .execute();
    await db
      .insertInto('mail_attempts')
      .values({ mail_id: mailId, number, job_id: jobId, began_at: now })
      .execute();
    const { authority_id: authorityId, to_address: to, subject, created_at: date } = mail;
    const unsubscribeUrl = mail.unsubscribe_url;
    const content = { to, subject, text, html, unsubscribeUrl };
    return { mailId, number, authorityId, ...content, messageId, date };
  });

/** A mail that waits, one left by a dead process before its content left, one to be sent again now. */
async function isDue(db: Db, mail: LockedMail, jobId: string, now: Date): Promise<boolean> {
  if (mail.state === 'queued') return true;
  if (mail.state === 'sending') {
    // Another job is at it: a second one would be the double that we promise not to make.
    if (await isBeingSent(db, mail.id, jobId)) return false;
    return (await settleCutMail(db, mail, now)) === 'queued';
  }
  if (mail.state === 'failed') return wasGivenUp(db, mail.id);
  const { next_attempt_at: next } = mail;
  return mail.state === 'uncertain' && next !== null && next <= now;
}

/** Nobody refused it: its job came to its last attempt, and is run again only when a person asks. */
async function wasGivenUp(db: Db, mailId: string): Promise<boolean> {
  const last = await db
    .selectFrom('mail_attempts')
    .select('outcome')
    .where('mail_id', '=', mailId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.outcome === 'delayed';
}

/** The job that opened the attempt is still at work, as far as is known. */
async function isBeingSent(db: Db, mailId: string, jobId: string): Promise<boolean> {
  const other = await db
    .selectFrom('mail_attempts')
    .innerJoin('job_attempts', 'job_attempts.job_id', 'mail_attempts.job_id')
    .select('mail_attempts.job_id')
    .where('mail_id', '=', mailId)
    .where('mail_attempts.ended_at', 'is', null)
    .where('job_attempts.ended_at', 'is', null)
    .where('mail_attempts.job_id', '<>', jobId)
    .executeTakeFirst();
  return other !== undefined;
}

async function whyHeld(db: Db, mail: LockedMail, sender: Sender | null): Promise<MailState | null> {
  const refused = await db
    .selectFrom('refused_addresses')
    .select('address')
    .where('address', '=', mail.to_address.toLowerCase())
    .executeTakeFirst();
  if (refused) return 'withheld';
  return sender === null ? 'kept' : null;
}

/** The last thing written before the content leaves: from here on, silence means "uncertain". */
export async function markHandedOver(db: Db, mailId: string, number: number, now: Date) {
  const marked = await db
    .updateTable('mail_attempts')
    .set({ handed_over_at: now })
    .where('mail_id', '=', mailId)
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .returning('number')
    .executeTakeFirst();
  if (!marked) throw new Error('Another attempt has taken over');
}
