import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { deleteOldAsked } from './old-asked-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-members-asked': Record<string, never>;
  }
}

const days = 90;

/** Time to see who let whom in; then the address of somebody who perhaps never came goes. */
export const forgetMembersAsked: Job<Record<string, never>> = {
  title: {
    fr: 'Oublier les invitations et demandes d’organismes',
    en: 'Forget invitations and requests of organisations',
  },
  kept: {
    fr: '90 jours après leur réponse, leur retrait ou leur fin',
    en: '90 days after they were answered, withdrawn or over',
  },
  schedule: '34 3 * * *',
  run: ({ db, now }) =>
    inTransaction({ db }, async ({ db }) => {
      const before = new Date(now.getTime() - days * 24 * 3_600_000);
      const counts = await deleteOldAsked(db, before);
      await recordErased(db, { job: 'forget-members-asked', counts, now });
    }),
};
