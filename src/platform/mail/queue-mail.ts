import { randomUUID } from 'node:crypto';
import { realNow } from '../clock.ts';
import { type Db, inTransaction } from '../database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { planKept } from '../kept-plans.ts';

export type NewMail = {
  /** Who writes; null for the installation itself. */
  authorityId: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What it is about, for the board: "sign-in-link", "invitation". */
  kind: string;
  /** Where a mail program posts to unsubscribe in one click (RFC 8058); only for what one subscribed to. */
  unsubscribeUrl?: string;
};

/** Writes a mail in the transaction of its caller: rolled back, it never was; committed, it leaves. */
export async function queueMail(db: Db, mail: NewMail): Promise<void> {
  await inTransaction({ db }, async ({ db }) => {
    const id = randomUUID();
    await db
      .insertInto('mails')
      .values({
        id,
        authority_id: mail.authorityId,
        kind: mail.kind,
        to_address: mail.to.trim(),
        subject: mail.subject,
        body_text: mail.text,
        body_html: mail.html,
        unsubscribe_url: mail.unsubscribeUrl ?? null,
        state: 'queued',
        attempts: 0,
        was_resent: false,
        created_at: realNow(),
      })
      .modifyEnd(planKept)
      .execute();
    await enqueue(db, 'send-mail', { mailId: id }, { key: id, authorityId: mail.authorityId });
  });
}
