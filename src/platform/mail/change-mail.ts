import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { type MailState, mailStates } from './mail-rows.ts';
import { type LockedMail, lockMail } from './mail-store.ts';

export type MailRefusal =
  | { reason: 'mail-is-elsewhere'; state: MailState }
  | { reason: 'mail-was-erased' };
type MailOutcome = Outcome<null, MailRefusal>;

export type MailActing = {
  db: Db;
  now: Date;
  actorId: string;
  /** For whom the person acts when the mail is the installation's own. */
  authorityId: string;
};

/** Sends a mail again under its own name: whoever already has it sees one mail, not two. */
export const resendMail = (acting: MailActing, id: string): Promise<MailOutcome> =>
  change(acting, id, 'mail-resent', resendable, async ({ db }, mail) => {
    if (mail.body_text === null) return refuse({ reason: 'mail-was-erased' });
    await db
      .updateTable('mails')
      .set({ state: 'queued', reason: null, next_attempt_at: null, was_resent: true })
      .where('id', '=', id)
      .execute();
    await enqueue(db, 'send-mail', { mailId: id }, { key: id, authorityId: mail.authority_id });
    return accept(null);
  });

/** An uncertain mail that a person knows to have arrived is not sent again by itself. */
export const keepMailUnsent = (acting: MailActing, id: string): Promise<MailOutcome> =>
  change(acting, id, 'mail-not-resent', ['uncertain'], async ({ db }) => {
    await db.updateTable('mails').set({ next_attempt_at: null }).where('id', '=', id).execute();
    return accept(null);
  });

/** Whoever administers says that the address of this mail exists after all. */
export const allowAddress = (acting: MailActing, id: string): Promise<MailOutcome> =>
  change(acting, id, 'address-allowed-again', mailStates, async ({ db }, mail) => {
    await db
      .deleteFrom('refused_addresses')
      .where('address', '=', mail.to_address.toLowerCase())
      .execute();
    return accept(null);
  });

/** One that waits may have lost its job to someone who cancelled it. */
const resendable: readonly MailState[] = [
  'queued',
  'sent',
  'kept',
  'failed',
  'bounced',
  'uncertain',
  'withheld',
];

function change(
  acting: MailActing,
  id: string,
  event: string,
  from: readonly MailState[],
  work: (acting: MailActing, mail: LockedMail) => Promise<MailOutcome>,
): Promise<MailOutcome> {
  return inTransaction(acting, async (acting) => {
    const { db, now, actorId } = acting;
    const mail = await lockMail(db, id);
    if (!mail) return refuse({ reason: 'mail-was-erased' });
    if (!from.includes(mail.state)) {
      return refuse({ reason: 'mail-is-elsewhere', state: mail.state });
    }
    const outcome = await work(acting, mail);
    if (!outcome.ok) return outcome;
    await record(db, {
      authorityId: mail.authority_id ?? acting.authorityId,
      subject: { kind: 'mail', id },
      name: event,
      actorId,
      happenedAt: now,
    });
    return outcome;
  });
}
