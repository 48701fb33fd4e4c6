import type { Role } from '#kernel/role.ts';

/** Who asks, and what they are for each authority: every query of an agent starts from it. */
export type Reader = {
  personId: string;
  memberships: readonly { authorityId: string; role: Role }[];
};
