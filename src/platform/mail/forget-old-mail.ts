import type { Job } from '../jobs/job-registry.ts';
import { recordErased } from '../retention.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-old-mail': Record<string, never>;
  }
}

const day = 24 * 3600 * 1000;
const daysOfContent = 30;
const daysOfTrace = 365;

/** What was said is erased after a month, that it was said after a year. */
export const forgetOldMail: Job<Record<string, never>> = {
  title: { fr: 'Effacer les courriers anciens', en: 'Erase old mail' },
  kept: {
    fr: 'contenu 30 jours, trace de l’envoi un an',
    en: 'content 30 days, trace of the sending one year',
  },
  schedule: '42 3 * * *',
  run: async ({ db, now }) => {
    const contents = await db
      .updateTable('mails')
      .set({ body_text: null, body_html: null, unsubscribe_url: null })
      .where('body_text', 'is not', null)
      .where('state', 'not in', ['queued', 'sending'])
      .where('created_at', '<', new Date(now.getTime() - daysOfContent * day))
      .executeTakeFirst();
    const mails = await db
      .deleteFrom('mails')
      .where('state', 'not in', ['queued', 'sending'])
      .where('created_at', '<', new Date(now.getTime() - daysOfTrace * day))
      .executeTakeFirst();
    const counts = {
      contents: Number(contents.numUpdatedRows),
      mails: Number(mails.numDeletedRows),
    };
    await recordErased(db, { job: 'forget-old-mail', counts, now });
  },
};
