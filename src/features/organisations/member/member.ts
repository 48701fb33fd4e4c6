import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { MemberRole } from '../organisation.ts';

export type MemberRefusal =
  | { reason: 'not-a-manager' }
  | { reason: 'not-a-member' }
  | { reason: 'last-manager' };

/** Who acts on whom, under the lock of the organisation. */
export type MemberStanding = {
  /** Of who acts; null: no member. */
  actorRole: MemberRole | null;
  isSelf: boolean;
  /** Of whom it is about. */
  role: MemberRole | null;
  otherManagers: number;
};

/** An organisation always keeps somebody who can let others in. */
export function changeRole(
  { actorRole, role, otherManagers }: MemberStanding,
  wanted: MemberRole,
): Outcome<null, MemberRefusal> {
  if (actorRole !== 'manager') return refuse({ reason: 'not-a-manager' });
  if (role === null) return refuse({ reason: 'not-a-member' });
  if (role === 'manager' && wanted !== 'manager' && otherManagers === 0) {
    return refuse({ reason: 'last-manager' });
  }
  return accept(null);
}

/** Anybody leaves; a manager makes others leave. */
export function leaveOrganisation({
  actorRole,
  isSelf,
  role,
  otherManagers,
}: MemberStanding): Outcome<null, MemberRefusal> {
  if (actorRole !== 'manager' && !isSelf) return refuse({ reason: 'not-a-manager' });
  if (role === null) return refuse({ reason: 'not-a-member' });
  if (role === 'manager' && otherManagers === 0) return refuse({ reason: 'last-manager' });
  return accept(null);
}

/** Who leaves may name who manages in their place; they are then no longer the last. */
export const hasSuccessor = (
  standing: MemberStanding,
  successorRole: MemberRole | null,
): MemberStanding =>
  successorRole === null ? standing : { ...standing, otherManagers: standing.otherManagers + 1 };
