import type { Db } from '#platform/database.ts';
import type { Grid } from './grid.ts';
import './grid-rows.ts';

type Key = { authorityId: string; callId: string; revision: number };

export async function insertGrid(
  db: Db,
  { authorityId, callId, revision }: Key,
  saved: { grid: Grid; reason: string | null; now: Date },
): Promise<void> {
  await db
    .insertInto('grid_revisions')
    .values({
      authority_id: authorityId,
      call_id: callId,
      revision,
      content: saved.grid,
      reason: saved.reason,
      saved_at: saved.now,
    })
    .execute();
}

export async function updateGrid(
  db: Db,
  { authorityId, callId, revision }: Key,
  saved: { grid: Grid; now: Date },
): Promise<void> {
  await db
    .updateTable('grid_revisions')
    .set({ content: saved.grid, saved_at: saved.now })
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .where('revision', '=', revision)
    .execute();
}
