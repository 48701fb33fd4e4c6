import type { Job } from '#platform/jobs/job-registry.ts';
import { deleteOldSignIns } from './old-sign-ins-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-sign-ins': Record<string, never>;
  }
}

const aDay = 24 * 3_600_000;

/** Attempts, links, sessions and challenges that are over: nothing of them is of use a day later. */
export const forgetSignIns: Job<Record<string, never>> = {
  title: { fr: 'Oublier les connexions passées', en: 'Forget past sign-ins' },
  schedule: '27 3 * * *',
  run: ({ db, now }) => deleteOldSignIns(db, new Date(now.getTime() - aDay)),
};
