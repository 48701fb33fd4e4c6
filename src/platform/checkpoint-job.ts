import type { Job } from '#platform/jobs/job-registry.ts';
import { takeCheckpoint } from './checkpoint-take.ts';
import { trustedKeys } from './former-keys.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'take-checkpoint': Record<string, never>;
  }
}

/** Each night. It fails, and shows on the board, when what was signed before no longer holds. */
export const takeCheckpointJob: Job<Record<string, never>> = {
  title: { fr: 'Signer les chaînes d’événements', en: 'Sign the chains of events' },
  schedule: '10 2 * * *',
  maxAttempts: 3,
  run: async ({ db, signingKey, settings, now }) => {
    const trusted = trustedKeys(settings.dataDir);
    const outcome = await takeCheckpoint({ db, signingKey, trusted, now });
    if (!outcome.ok && outcome.refusal.reason === 'broken') {
      const { number, broken } = outcome.refusal.fault;
      throw new Error(`checkpoint ${number} is broken: ${broken}`);
    }
  },
};
