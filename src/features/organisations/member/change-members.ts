import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { MemberRole } from '../organisation.ts';
import { lockOrganisation } from '../organisation-store.ts';
import {
  changeRole,
  hasSuccessor,
  leaveOrganisation,
  type MemberRefusal,
  type MemberStanding,
} from './member.ts';
import { countOtherManagers, deleteMember, findRole, saveRole } from './member-store.ts';

type Context = { db: Db; now: Date; actorId: string };
type Key = { organisationId: string; personId: string };

export async function changeMemberRole(
  context: Context,
  { organisationId, personId, role }: Key & { role: MemberRole },
): Promise<Outcome<null, MemberRefusal>> {
  return inTransaction(context, async (context) => {
    const locked = await lockStanding(context, { organisationId, personId });
    if (!locked) return refuse({ reason: 'not-a-member' });
    const outcome = changeRole(locked.standing, role);
    if (!outcome.ok || locked.standing.role === role) return outcome;
    await saveRole(context.db, { organisationId, personId, role });
    await tell(context, { ...locked, organisationId, personId }, 'organisation-role-changed', {
      role,
    });
    return accept(null);
  });
}

type Departure = Key & { successorId: string | null };

/**
 * A member leaves, or a manager takes away their place. Whoever follows becomes a manager in the
 * same act: the last manager can hand over and go.
 */
export async function endMembership(
  context: Context,
  asked: Departure,
): Promise<Outcome<null, MemberRefusal>> {
  const { organisationId, personId } = asked;
  return inTransaction(context, async (context) => {
    const { db } = context;
    const locked = await lockStanding(context, { organisationId, personId });
    if (!locked) return refuse({ reason: 'not-a-member' });
    const follower = await findFollower(context, locked.standing, asked);
    const outcome = leaveOrganisation(hasSuccessor(locked.standing, follower?.role ?? null));
    if (!outcome.ok) return outcome;
    if (follower) await saveRole(db, { organisationId, personId: follower.id, role: 'manager' });
    await deleteMember(db, { organisationId, personId });
    await tell(context, { ...locked, organisationId, personId }, 'organisation-member-left', {
      successor: follower?.id ?? null,
    });
    return accept(null);
  });
}

/** Only a manager names one, among the other members. */
async function findFollower(
  { db }: Context,
  { actorRole }: MemberStanding,
  { organisationId, personId, successorId: id }: Departure,
): Promise<{ id: string; role: MemberRole } | null> {
  if (id === null || id === personId || actorRole !== 'manager') return null;
  const role = await findRole(db, { organisationId, personId: id });
  return role && { id, role };
}

type Locked = { authorityId: string; standing: MemberStanding };

async function lockStanding(
  { db, actorId }: Context,
  { organisationId, personId }: Key,
): Promise<Locked | null> {
  const organisation = await lockOrganisation(db, organisationId);
  if (!organisation) return null;
  return {
    authorityId: organisation.authorityId,
    standing: {
      actorRole: await findRole(db, { organisationId, personId: actorId }),
      isSelf: personId === actorId,
      role: await findRole(db, { organisationId, personId }),
      otherManagers: await countOtherManagers(db, { organisationId, personId }),
    },
  };
}

const tell = (
  { db, now, actorId }: Context,
  { authorityId, organisationId, personId }: Locked & Key,
  name: string,
  facts: Record<string, string | null>,
): Promise<void> =>
  record(db, {
    authorityId,
    subject: { kind: 'organisation', id: organisationId },
    name,
    actorId,
    happenedAt: now,
    facts: { person: personId, ...facts },
  });
