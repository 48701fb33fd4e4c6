import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { deleteExpired } from './kept-typing-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-typings': Record<string, never>;
  }
}

/** What was typed by somebody whose session had ended and who never came back for it. */
export const forgetTypings: Job<Record<string, never>> = {
  title: { fr: 'Oublier les saisies en attente', en: 'Forget typing that waited' },
  kept: {
    fr: '24 heures après la perte d’une session',
    en: '24 hours after a session was lost',
  },
  schedule: '41 * * * *',
  run: ({ db, now }) =>
    inTransaction({ db }, async ({ db }) => {
      const typings = await deleteExpired(db, now);
      await recordErased(db, { job: 'forget-typings', counts: { typings }, now });
    }),
};
