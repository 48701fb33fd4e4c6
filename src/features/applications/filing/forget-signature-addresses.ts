import { inTransaction } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { recordErased } from '#platform/retention.ts';
import { forgetUnusedAddresses } from './signature-store.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'forget-signature-addresses': Record<string, never>;
  }
}

/** One that serves, or gives way to another, loses its address at once. */
export const forgetSignatureAddresses: Job<Record<string, never>> = {
  title: {
    fr: 'Oublier les adresses des liens de signature',
    en: 'Forget the addresses of links to sign',
  },
  kept: {
    fr: 'jusqu’à la signature, sinon jusqu’à la fin du lien, quatorze jours',
    en: 'until it is signed, else until the link ends, fourteen days',
  },
  schedule: '52 3 * * *',
  run: ({ db, settings, now: machineNow }) =>
    inTransaction({ db }, async ({ db }) => {
      // Links age by the clock of calls: see `findByToken`.
      const addresses = await forgetUnusedAddresses(db, await domainNow({ db, settings }));
      const counts = { addresses };
      await recordErased(db, { job: 'forget-signature-addresses', counts, now: machineNow });
    }),
};
