import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { CallState } from '../call.ts';
import { lockCall } from '../call-queries.ts';
import type { Grid } from './grid.ts';
import { type GridFault, gridFaults } from './grid-faults.ts';
import { findGrid, type GridRevision } from './grid-queries.ts';
import { insertGrid, updateGrid } from './grid-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  callId: string;
  grid: Grid;
  /** Why, once the call is published; not asked of a draft. */
  reason: string;
  /** When the one it was written from was saved; null for a first grid. */
  from: Date | null;
};

export type GridRefusal =
  | { reason: 'grid-in-use'; state: CallState }
  | { reason: 'grid-changed-meanwhile'; savedAt: Date }
  | { reason: 'grid-reason-missing' }
  | { reason: 'grid-faulty'; faults: readonly GridFault[] };

/**
 * A draft keeps an unfinished grid: its faults are shown, and asked for before opening. What is
 * published is whole, and its changes are revisions, until the first review may begin.
 */
export async function saveGrid(
  context: Context,
  asked: Asked,
): Promise<Outcome<{ revision: number }, GridRefusal>> {
  return inTransaction<Context, Outcome<{ revision: number }, GridRefusal>>(
    context,
    async ({ db, now, actorId }) => {
      const { callId, grid, reason } = asked;
      const call = await lockCall(db, callId);
      const decided = decide({ state: call.state, last: await findGrid(db, callId) }, asked);
      if (!decided.ok) return decided;

      const { revision, isNew } = decided.value;
      const key = { authorityId: call.authority_id, callId, revision };
      const given = revision === 1 ? null : reason;
      if (isNew) await insertGrid(db, key, { grid, reason: given, now });
      else await updateGrid(db, key, { grid, now });
      await record(db, {
        authorityId: call.authority_id,
        subject: { kind: 'call', id: callId },
        name: isNew && revision > 1 ? 'grid-revised' : 'grid-saved',
        actorId,
        happenedAt: now,
        facts: { revision, criteria: grid.criteria.length },
      });
      return accept({ revision });
    },
  );
}

type Standing = { state: CallState; last: GridRevision | null };

function decide(
  { state, last }: Standing,
  { grid, reason, from }: Asked,
): Outcome<{ revision: number; isNew: boolean }, GridRefusal> {
  if (state !== 'draft' && state !== 'published') return refuse({ reason: 'grid-in-use', state });
  if (last?.savedAt.getTime() !== from?.getTime() && last) {
    return refuse({ reason: 'grid-changed-meanwhile', savedAt: last.savedAt });
  }
  if (state === 'draft') return accept({ revision: last?.revision ?? 1, isNew: last === null });
  if (last && reason === '') return refuse({ reason: 'grid-reason-missing' });
  const faults = gridFaults(grid);
  return faults.length > 0
    ? refuse({ reason: 'grid-faulty', faults })
    : accept({ revision: (last?.revision ?? 0) + 1, isNew: true });
}
