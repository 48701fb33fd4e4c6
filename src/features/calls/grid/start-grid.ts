import { type Db, inTransaction } from '#platform/database.ts';
import { lockCall } from '../call-queries.ts';
import { defaultGrid } from './default-grid.ts';
import { findGrid } from './grid-queries.ts';
import { insertGrid } from './grid-store.ts';

type Context = { db: Db; now: Date };

/**
 * The first grid of a new call: that of another call, or the one ready to be taken. Told by the
 * event of the call's creation, in whose transaction it is.
 */
export async function startGrid(
  context: Context,
  { callId, copiedFrom }: { callId: string; copiedFrom: string | null },
): Promise<void> {
  await inTransaction(context, async ({ db, now }) => {
    const call = await lockCall(db, callId);
    const copied = copiedFrom === null ? null : await findGrid(db, copiedFrom);
    await insertGrid(
      db,
      { authorityId: call.authority_id, callId, revision: 1 },
      { grid: copied?.grid ?? defaultGrid, reason: null, now },
    );
  });
}
