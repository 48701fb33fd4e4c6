import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { daysAskerIsKept, daysWaitingAskerIsKept } from './enquiry.ts';
import { eraseAskers } from './enquiry-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-askers': Record<string, never>;
  }
}

export const forgetAskers: Job<Record<string, never>> = {
  title: { fr: 'Oublier qui a posé une question', en: 'Forget who asked a question' },
  kept: {
    fr: 'trente jours après la réponse ; un an quand personne ne répond',
    en: 'thirty days after the answer; a year when nobody answers',
  },
  schedule: '18 4 * * *',
  run: ({ db, now }) => {
    const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
    const limits = { settled: before(daysAskerIsKept), asked: before(daysWaitingAskerIsKept) };
    return inTransaction({ db }, async ({ db }) => {
      const askers = await eraseAskers(db, limits, now);
      await recordErased(db, { job: 'forget-askers', counts: { askers }, now });
    });
  },
};
