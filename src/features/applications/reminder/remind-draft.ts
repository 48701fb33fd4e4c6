import { type Db, inTransaction } from '#platform/database.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { DueReminder } from './reminder.ts';
import { reminderMail } from './reminder-mail.ts';
import { type ClosingWave, listToTell, type SleepingDraft } from './reminder-queries.ts';
import { insertReminder } from './reminder-store.ts';

type Context = { db: Db; now: Date; publicUrl: string };
/** `reason` of an extension, as it was published; null for a closing that comes near. */
type Asked = { draft: SleepingDraft; wave: ClosingWave; due: DueReminder; reason: string | null };

/** Writes once to those who may file a draft; the trace and the mails are one transaction. */
export const remindDraft = (context: Context, { draft, wave, due, reason }: Asked) =>
  inTransaction(context, async ({ db, now, publicUrl }) => {
    const { closesAt } = wave;
    const addresses = await listToTell(db, draft.id);
    const reminded = { application: draft, closesAt, due, mails: addresses.length, now };
    if (!(await insertReminder(db, reminded))) return;
    for (const to of addresses) {
      const mail = reminderMail({ draft, closesAt, reason, publicUrl });
      await queueMail(db, { authorityId: draft.authorityId, to, ...mail });
    }
  });
