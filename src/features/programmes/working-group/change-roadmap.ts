import { randomUUID } from 'node:crypto';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type GroupContext, tell } from './group-context.ts';
import {
  type RoadmapLine,
  type RoadmapRefusal,
  type RoadmapTerms,
  settleLine,
} from './roadmap-line.ts';
import { findLine, listLineIds } from './roadmap-queries.ts';
import { insertLine, setLineArchived, updateLine } from './roadmap-store.ts';
import { movedUp, type WorkingGroup } from './working-group.ts';
import { lockGroup, placeInOrder } from './working-group-store.ts';

export const addLine = (context: GroupContext, group: WorkingGroup, terms: RoadmapTerms) =>
  inTransaction<GroupContext, Outcome<{ id: string }, RoadmapRefusal>>(context, async (inside) => {
    const settled = settleLine(terms);
    if (!settled.ok) return settled;
    await lockGroup(inside.db, group.id);
    const id = randomUUID();
    await insertLine(inside.db, group, { id, ...settled.value }, inside.now);
    await tell(inside, group, 'roadmap-line-added', { line: id });
    return accept({ id });
  });

export const changeLine = (
  context: GroupContext,
  group: WorkingGroup,
  { id, terms }: { id: string; terms: RoadmapTerms },
) =>
  inTransaction<GroupContext, Outcome<null, RoadmapRefusal>>(context, async (inside) => {
    const settled = settleLine(terms);
    if (!settled.ok) return settled;
    await updateLine(inside.db, id, settled.value);
    await tell(inside, group, 'roadmap-line-changed', { line: id });
    return accept(null);
  });

/** Kept for those that name it; shown apart, and offered to no new call. */
export const archiveLine = (
  context: GroupContext,
  group: WorkingGroup,
  { id, archived }: { id: string; archived: boolean },
): Promise<void> =>
  inTransaction(context, async (inside) => {
    await lockGroup(inside.db, group.id);
    const line: RoadmapLine | null = await findLine(inside.db, group.id, id);
    if (!line || (line.archivedAt !== null) === archived) return;
    await setLineArchived(inside.db, id, archived ? inside.now : null);
    const name = archived ? 'roadmap-line-archived' : 'roadmap-line-restored';
    await tell(inside, group, name, { line: id });
  });

export const moveLineUp = (context: GroupContext, group: WorkingGroup, id: string): Promise<void> =>
  inTransaction(context, async (inside) => {
    await lockGroup(inside.db, group.id);
    const order = movedUp(await listLineIds(inside.db, group.id), id);
    if (!order) return;
    await placeInOrder(inside.db, 'roadmap_lines', order);
    await tell(inside, group, 'roadmap-line-moved-up', { line: id });
  });
