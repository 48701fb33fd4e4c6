import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { DossierImport } from '../import/import-queries.ts';
import { countAttached } from './attached-queries.ts';
import { awaitAgain } from './attached-store.ts';
import './fetch-job.ts';

type Context = { db: Db; now: Date; actorId: string | null };

/** Asks once more for all that did not come. */
export const retryAttached = (context: Context, { id, authorityId }: DossierImport) =>
  inTransaction<Context, Outcome<null, { reason: 'nothing-missing' }>>(
    context,
    async ({ db, actorId }) => {
      await awaitAgain(db, id);
      const { awaited } = await countAttached(db, id);
      if (awaited === 0) return refuse({ reason: 'nothing-missing' });
      const payload = { importId: id, actorId };
      await enqueue(db, 'fetch-attached-files', payload, { key: id, authorityId });
      return accept(null);
    },
  );
