import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { countOutcomes, lockImport } from './import-queries.ts';
import { markCommitting } from './import-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };

export type StartRefusal =
  | { reason: 'import-unknown' | 'not-open' | 'nothing-to-take' }
  | { reason: 'lines-refused'; count: number };

/** Hands an import whose lines all hold to the workers; pressed twice, it is one job. */
export const startCommit = (context: Context, { id }: { id: string }) =>
  inTransaction<Context, Outcome<null, StartRefusal>>(context, async ({ db, actorId }) => {
    const given = await lockImport(db, id);
    if (!given) return refuse({ reason: 'import-unknown' });
    if (given.state !== 'open') return refuse({ reason: 'not-open' });
    const { refused, create, change } = await countOutcomes(db, id);
    if (refused > 0) return refuse({ reason: 'lines-refused', count: refused });
    if (create + change === 0) return refuse({ reason: 'nothing-to-take' });
    const { authorityId } = given;
    const options = { key: id, authorityId };
    const jobId = await enqueue(db, 'take-dossiers-in', { importId: id, actorId }, options);
    await markCommitting(db, id, jobId);
    return accept(null);
  });
