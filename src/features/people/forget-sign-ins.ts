import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { deleteOldInvitations, deleteOldSignIns } from './old-sign-ins-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-sign-ins': Record<string, never>;
    'forget-invitations': Record<string, never>;
  }
}

/** Attempts, links, sessions and challenges that are over: nothing of them is of use a day later. */
export const forgetSignIns: Job<Record<string, never>> = {
  title: { fr: 'Oublier les connexions passées', en: 'Forget past sign-ins' },
  kept: {
    fr: 'un jour après leur fin (sessions, liens, essais de connexion)',
    en: 'one day after they end (sessions, links, attempts to sign in)',
  },
  schedule: '27 3 * * *',
  run: ({ db, now }) =>
    inTransaction({ db }, async ({ db }) => {
      const counts = await deleteOldSignIns(db, daysBefore(now, 1));
      await recordErased(db, { job: 'forget-sign-ins', counts, now });
    }),
};

const daysOfInvitations = 90;

/** Time to see who let whom in; then the address of somebody who perhaps never came goes. */
export const forgetInvitations: Job<Record<string, never>> = {
  title: { fr: 'Oublier les invitations passées', en: 'Forget past invitations' },
  kept: {
    fr: '90 jours après leur acceptation, leur retrait ou leur fin',
    en: '90 days after they were accepted, withdrawn or over',
  },
  schedule: '31 3 * * *',
  run: ({ db, now }) =>
    inTransaction({ db }, async ({ db }) => {
      const invitations = await deleteOldInvitations(db, daysBefore(now, daysOfInvitations));
      await recordErased(db, { job: 'forget-invitations', counts: { invitations }, now });
    }),
};

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
