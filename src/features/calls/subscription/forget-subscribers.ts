import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { daysKeptAfterClosing, daysKeptAfterResults, daysToConfirm } from './subscription.ts';
import { deleteOldSubscriptions } from './subscription-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-subscribers': Record<string, never>;
  }
}

export const forgetSubscribers: Job<Record<string, never>> = {
  title: { fr: 'Oublier les abonnés des appels terminés', en: 'Forget subscribers of past calls' },
  kept: {
    fr: 'sept jours sans confirmation ; trente jours après les résultats, deux ans après une clôture qui n’en a pas',
    en: 'seven days without confirmation; thirty days after the results, two years after a closing that has none',
  },
  schedule: '12 4 * * *',
  run: ({ db, now }) => {
    const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
    const limits = {
      notConfirmed: before(daysToConfirm),
      results: before(daysKeptAfterResults),
      closing: before(daysKeptAfterClosing),
    };
    return inTransaction({ db }, async ({ db }) => {
      const counts = await deleteOldSubscriptions(db, limits);
      await recordErased(db, { job: 'forget-subscribers', counts, now });
    });
  },
};
