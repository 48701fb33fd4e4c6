import { type Db, inTransaction } from '../database.ts';
import { returnCutJobs } from '../jobs/return-cut-jobs.ts';
import { settleCutMail } from './end-mail.ts';
import { lockMail } from './mail-store.ts';

/** Brings the truth up to date of the mails whose process died, even when no process works any more. */
export async function settleCutMails(db: Db, now: Date): Promise<void> {
  await returnCutJobs(db, now);
  for (const { id } of await leftSending(db)) {
    await inTransaction({ db }, async ({ db }) => {
      const mail = await lockMail(db, id);
      if (mail?.state === 'sending' && (await leftSending(db, id)).length > 0) {
        await settleCutMail(db, mail, now);
      }
    });
  }
}

/** Mails whose attempt is open although nobody runs its job. */
const leftSending = (db: Db, id?: string) =>
  db
    .selectFrom('mails')
    .innerJoin('mail_attempts', 'mail_id', 'mails.id')
    .select('mails.id')
    .where('mails.state', '=', 'sending')
    .where('mail_attempts.ended_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('mails.id', '=', id ?? ''))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('job_attempts')
            .select('job_attempts.job_id')
            .whereRef('job_attempts.job_id', '=', 'mail_attempts.job_id')
            .where('job_attempts.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('mails.id')
    .execute();
