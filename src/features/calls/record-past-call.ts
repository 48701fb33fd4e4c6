import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { CallRefusal, PastCall } from './call.ts';
import { insertPastCall } from './call-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type NewPastCall = Omit<PastCall, 'id' | 'origin' | 'state'>;

/** Records a call that was run elsewhere, so that its results can be published here. */
export async function recordPastCall(
  context: Context,
  details: NewPastCall,
): Promise<Outcome<PastCall, CallRefusal>> {
  return inTransaction<Context, Outcome<PastCall, CallRefusal>>(
    context,
    async ({ db, now, actorId }) => {
      const call: PastCall = { id: randomUUID(), origin: 'past', state: 'announced', ...details };
      if (!(await insertPastCall(db, call, now))) {
        return refuse({ reason: 'call-slug-taken', slug: call.slug });
      }
      await record(db, {
        authorityId: call.authorityId,
        subject: { kind: 'call', id: call.id },
        name: 'past-call-recorded',
        actorId,
        happenedAt: now,
      });
      return accept(call);
    },
  );
}
