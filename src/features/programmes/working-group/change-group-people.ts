import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type GroupContext, tell } from './group-context.ts';
import {
  type GroupMember,
  type LeadRefusal,
  type LeadRole,
  type MemberKind,
  type MemberRefusal,
  settleMember,
  type WorkingGroup,
} from './working-group.ts';
import { holdsRole } from './working-group-queries.ts';
import {
  deleteLead,
  deleteMember,
  insertMember,
  lockGroup,
  saveLead,
} from './working-group-store.ts';

/** One person may lead several groups; PostgreSQL holds that they have the role. */
export const nameLead = (
  context: GroupContext,
  group: WorkingGroup,
  { personId, role }: { personId: string; role: LeadRole },
) =>
  inTransaction<GroupContext, Outcome<null, LeadRefusal>>(context, async (inside) => {
    const { id, authorityId } = group;
    await lockGroup(inside.db, id);
    if (!(await holdsRole(inside.db, { authorityId, personId, role }))) {
      return refuse({ reason: 'role-not-held' });
    }
    await saveLead(inside.db, { authorityId, groupId: id, personId, role }, inside.now);
    await tell(inside, group, 'group-lead-named', { person: personId, role });
    return accept(null);
  });

export const endLead = (
  context: GroupContext,
  group: WorkingGroup,
  personId: string,
): Promise<void> =>
  inTransaction(context, async (inside) => {
    if (!(await deleteLead(inside.db, group.id, personId))) return;
    await tell(inside, group, 'group-lead-ended', { person: personId });
  });

export const addMember = (
  context: GroupContext,
  group: WorkingGroup,
  asked: { kind: MemberKind; name: string },
) =>
  inTransaction<GroupContext, Outcome<GroupMember, MemberRefusal>>(context, async (inside) => {
    const settled = settleMember(asked);
    if (!settled.ok) return settled;
    const member = { id: randomUUID(), ...settled.value };
    if (!(await insertMember(inside.db, group, member, inside.now))) {
      return refuse({ reason: 'member-named-twice' });
    }
    await tell(inside, group, 'group-member-added', { member: member.id, kind: member.kind });
    return accept(member);
  });

export const removeMember = (
  context: GroupContext,
  group: WorkingGroup,
  id: string,
): Promise<void> =>
  inTransaction(context, async (inside) => {
    if (!(await deleteMember(inside.db, group.id, id))) return;
    await tell(inside, group, 'group-member-removed', { member: id });
  });
