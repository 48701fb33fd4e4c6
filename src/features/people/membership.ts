import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Role } from '#kernel/role.ts';

export type MembershipRefusal =
  | { reason: 'no-role' }
  | { reason: 'not-a-member' }
  | { reason: 'last-administrator' };

/** What is decided from: who holds what in one authority, under its lock. */
export type Standing = {
  personId: string;
  held: readonly Role[];
  otherAdministrators: number;
};

export type RoleChange = { given: readonly Role[]; taken: readonly Role[] };

/** An authority always keeps somebody who can let others in. */
export function changeRoles(
  { held, otherAdministrators }: Standing,
  wanted: readonly Role[],
): Outcome<RoleChange, MembershipRefusal> {
  if (held.length === 0) return refuse({ reason: 'not-a-member' });
  if (wanted.length === 0) return refuse({ reason: 'no-role' });
  return leaving(held, wanted, otherAdministrators);
}

/** Leaving is to hold nothing any more. */
export function leave({
  held,
  otherAdministrators,
}: Standing): Outcome<RoleChange, MembershipRefusal> {
  if (held.length === 0) return refuse({ reason: 'not-a-member' });
  return leaving(held, [], otherAdministrators);
}

function leaving(
  held: readonly Role[],
  wanted: readonly Role[],
  otherAdministrators: number,
): Outcome<RoleChange, MembershipRefusal> {
  const taken = held.filter((role) => !wanted.includes(role));
  if (taken.includes('administrator') && otherAdministrators === 0) {
    return refuse({ reason: 'last-administrator' });
  }
  return accept({ given: wanted.filter((role) => !held.includes(role)), taken });
}
