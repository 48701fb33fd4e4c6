import { inTransaction } from '#platform/database.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { examineImport } from './examine-import.ts';
import { lockImport } from './import-queries.ts';
import { endExamining } from './import-store.ts';

type Payload = { importId: string; actorId: string | null };

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'examine-dossiers': Payload;
  }
}

/** All its reports at once, or none: a file is never shown half looked at. */
export const examineDossiersJob: Job<Payload> = {
  title: { fr: 'Vérifier des dossiers déposés ailleurs', en: 'Look at dossiers filed elsewhere' },
  maxAttempts: 4,
  run: async ({ db, isLastAttempt }, { importId }, progress) => {
    const given = await lockImport(db, importId);
    if (given?.state !== 'examining') return;
    try {
      // Held by its state, not by a lock: nobody waits for this to see the page.
      await inTransaction({ db }, async ({ db }) => {
        await examineImport(db, given, progress);
        await endExamining(db, importId);
      });
    } catch (error) {
      if (isLastAttempt) await endExamining(db, importId);
      throw error;
    }
  },
};
