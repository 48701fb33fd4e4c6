import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { eraseOpenImports } from './import-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-imports': Record<string, never>;
  }
}

const daysKept = 30;

/** A file that was read and never taken in holds people's words: it is not left lying. */
export const forgetImports: Job<Record<string, never>> = {
  title: { fr: 'Effacer les fichiers lus et jamais repris', en: 'Erase files never taken in' },
  kept: { fr: 'trente jours après leur lecture', en: 'thirty days after they were read' },
  schedule: '24 4 * * *',
  run: ({ db, now }) => {
    const before = new Date(now.getTime() - daysKept * 24 * 3_600_000);
    return inTransaction({ db }, async ({ db }) => {
      const imports = await eraseOpenImports(db, before);
      await recordErased(db, { job: 'forget-imports', counts: { imports }, now });
    });
  },
};
