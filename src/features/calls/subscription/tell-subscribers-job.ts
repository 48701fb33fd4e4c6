import { inTransaction } from '#platform/database.ts';
import type { Job, JobContext } from '#platform/jobs/job-registry.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { newsMail } from './news-mail.ts';
import { countUntold, takeUntold } from './news-store.ts';
import { findNews, type KeptNews } from './subscription-queries.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'tell-subscribers': { newsId: string };
  }
}

const batch = 100;

/** Begun again, it goes on with those who were not told: who was told is written with their mail. */
export const tellSubscribersJob: Job<{ newsId: string }> = {
  title: { fr: 'Prévenir les abonnés d’un appel', en: 'Tell the subscribers of a call' },
  run: async (context, { newsId }, progress) => {
    const kept = await findNews(context.db, newsId);
    if (!kept) return;
    const total = await countUntold(context.db, kept);
    for (let done = 0; ; ) {
      const told = await tellSome(context, kept);
      done += told;
      await progress(done, Math.max(total, done));
      if (told === 0) return;
    }
  },
};

const tellSome = ({ db, settings }: JobContext, kept: KeptNews): Promise<number> =>
  inTransaction({ db }, async ({ db }) => {
    const told = await takeUntold(db, kept, batch);
    for (const subscriber of told) {
      const mail = newsMail({ ...kept, subscriber, publicUrl: settings.publicUrl });
      await queueMail(db, { authorityId: kept.authorityId, to: subscriber.email, ...mail });
    }
    return told.length;
  });
