import { domainNow } from '#platform/domain-clock.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { commitImport } from './commit-import.ts';
import { examineImport } from './examine-import.ts';
import { lockImport } from './import-queries.ts';
import { reopenImport } from './import-store.ts';

type Payload = { importId: string; actorId: string | null };

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'take-dossiers-in': Payload;
  }
}

/**
 * One transaction: an attempt that is cut leaves nothing, and another begins again. What holds no
 * longer when it is written opens the import again, every line looked at anew.
 */
export const takeDossiersInJob: Job<Payload> = {
  title: { fr: 'Reprendre des dossiers déposés ailleurs', en: 'Take in dossiers filed elsewhere' },
  maxAttempts: 4,
  run: async ({ db, settings, isLastAttempt }, { importId, actorId }, progress) => {
    const context = { db, now: await domainNow({ db, settings }), actorId };
    try {
      const taken = await commitImport(context, { id: importId, progress });
      if (taken.ok) return;
      await reopenImport(db, importId);
      const given = await lockImport(db, importId);
      if (given) await examineImport(db, given);
    } catch (error) {
      if (isLastAttempt) await reopenImport(db, importId);
      throw error;
    }
  },
};
