import type { Db } from '#platform/database.ts';
import type { Grid } from './grid.ts';
import './grid-rows.ts';

export type GridRevision = {
  revision: number;
  grid: Grid;
  reason: string | null;
  savedAt: Date;
};

/** The grid as it stands; null when none was ever saved. */
export async function findGrid(db: Db, callId: string): Promise<GridRevision | null> {
  const [last] = await revisionsOf(db, callId).limit(1).execute();
  return last ? toRevision(last) : null;
}

/** A grid a score was given on, as it was that day. */
export const listGridRevisions = async (db: Db, callId: string): Promise<readonly GridRevision[]> =>
  (await revisionsOf(db, callId).execute()).map(toRevision);

const revisionsOf = (db: Db, callId: string) =>
  db
    .selectFrom('grid_revisions')
    .select(['revision', 'content', 'reason', 'saved_at'])
    .where('call_id', '=', callId)
    .orderBy('revision', 'desc');

type Row = { revision: number; content: Grid; reason: string | null; saved_at: Date };

const toRevision = ({ revision, content, reason, saved_at }: Row): GridRevision => ({
  revision,
  grid: content,
  reason,
  savedAt: saved_at,
});
