import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type GroupContext, tell } from './group-context.ts';
import {
  type GroupRefusal,
  type GroupTerms,
  movedUp,
  settleGroup,
  type WorkingGroup,
} from './working-group.ts';
import { listGroupIds } from './working-group-queries.ts';
import {
  insertGroup,
  lockGroup,
  lockGroupsOf,
  placeInOrder,
  setGroupArchived,
  updateGroup,
} from './working-group-store.ts';

type Place = { authorityId: string; programmeId: string };
type Change<T> = Promise<Outcome<T, GroupRefusal>>;

export const createGroup = (
  context: GroupContext,
  place: Place,
  terms: GroupTerms,
): Change<WorkingGroup> =>
  inTransaction<GroupContext, Outcome<WorkingGroup, GroupRefusal>>(context, async (inside) => {
    const settled = settleGroup(terms);
    if (!settled.ok) return settled;
    await lockGroupsOf(inside.db, place.programmeId);
    const group = { id: randomUUID(), ...place, ...settled.value, archivedAt: null };
    if (!(await insertGroup(inside.db, group, inside.now))) return refuse({ reason: 'name-taken' });
    await tell(inside, group, 'working-group-created', { programme: place.programmeId });
    return accept(group);
  });

export const changeGroup = (
  context: GroupContext,
  group: WorkingGroup,
  terms: GroupTerms,
): Change<null> =>
  inTransaction<GroupContext, Outcome<null, GroupRefusal>>(context, async (inside) => {
    const settled = settleGroup(terms);
    if (!settled.ok) return settled;
    await lockGroupsOf(inside.db, group.programmeId);
    if (!(await updateGroup(inside.db, group, settled.value))) {
      return refuse({ reason: 'name-taken' });
    }
    await tell(inside, group, 'working-group-changed');
    return accept(null);
  });

/** Put away or taken out again: nothing of it is lost, calls go on naming its lines. */
export const archiveGroup = (
  context: GroupContext,
  group: WorkingGroup,
  archived: boolean,
): Promise<void> =>
  inTransaction(context, async (inside) => {
    const held = await lockGroup(inside.db, group.id);
    if ((held.archived_at !== null) === archived) return;
    await setGroupArchived(inside.db, group.id, archived ? inside.now : null);
    await tell(inside, group, archived ? 'working-group-archived' : 'working-group-restored');
  });

/** One place up among those that stand. */
export const moveGroupUp = (context: GroupContext, group: WorkingGroup): Promise<void> =>
  inTransaction(context, async (inside) => {
    await lockGroupsOf(inside.db, group.programmeId);
    const order = movedUp(await listGroupIds(inside.db, group.programmeId), group.id);
    if (!order) return;
    await placeInOrder(inside.db, 'working_groups', order);
    await tell(inside, group, 'working-group-moved-up');
  });
