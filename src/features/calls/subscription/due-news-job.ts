import { domainNow } from '#platform/domain-clock.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { dueNews } from './subscription.ts';
import { listOpenWaves } from './subscription-queries.ts';
import { tellSubscribers } from './tell-subscribers.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'tell-due-news': Record<string, never>;
  }
}

/** By the clock of calls: what has opened, what closes in a week or in two days. */
export const tellDueNewsJob: Job<Record<string, never>> = {
  title: { fr: 'Annoncer les ouvertures et les clôtures', en: 'Tell of openings and closings' },
  schedule: '*/10 * * * *',
  run: async ({ db, settings }) => {
    const now = await domainNow({ db, settings });
    for (const wave of await listOpenWaves(db, now)) {
      for (const news of dueNews(wave, now)) {
        await tellSubscribers({ db }, { callId: wave.callId, news });
      }
    }
  },
};
