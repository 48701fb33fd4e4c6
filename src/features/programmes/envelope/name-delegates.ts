import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { listPossibleDelegates } from './delegate-queries.ts';
import { lockDelegation, replaceDelegates } from './delegate-store.ts';
import type { Envelope } from './envelope.ts';

type Context = { db: Db; now: Date; actorId: string | null };
export type DelegateRefusal = { reason: 'not-delegated' } | { reason: 'delegate-unknown' };
type Named = Outcome<null, DelegateRefusal>;

/** Who of the departmental service follows the part that is delegated to it: these, and no others. */
export const nameDelegates = (
  context: Context,
  envelope: Pick<Envelope, 'id' | 'authorityId'>,
  personIds: readonly string[],
): Promise<Named> =>
  inTransaction<Context, Named>(context, async ({ db, now, actorId }) => {
    if ((await lockDelegation(db, envelope)) === null) return refuse({ reason: 'not-delegated' });
    const possible = await listPossibleDelegates(db, envelope);
    const known = new Set(possible.map(({ personId }) => personId));
    const wanted = [...new Set(personIds)];
    if (!wanted.every((id) => known.has(id))) return refuse({ reason: 'delegate-unknown' });
    await replaceDelegates(db, envelope, wanted, now);
    await record(db, {
      authorityId: envelope.authorityId,
      subject: { kind: 'envelope', id: envelope.id },
      name: 'envelope-delegates-named',
      actorId,
      happenedAt: now,
      facts: { persons: wanted.sort().join(' ') },
    });
    return accept(null);
  });
