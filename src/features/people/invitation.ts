import type { Role } from '#kernel/role.ts';
import type { PasswordRefusal } from './password-rule.ts';

export type InvitationRefusal =
  | { reason: 'email-wrong' }
  | { reason: 'name-missing' }
  | { reason: 'no-role' }
  | { reason: 'already-invited' }
  | { reason: 'already-a-member' };

export type AcceptanceRefusal =
  | { reason: 'invitation-not-valid' }
  | { reason: 'name-missing' }
  | PasswordRefusal;

/** What its page says before it is accepted. */
export type OpenInvitation = {
  id: string;
  authorityId: string;
  authorityName: string;
  email: string;
  name: string;
  roles: readonly Role[];
  /** The address already has an account: only the roles are new. */
  isKnown: boolean;
};

export const invitationDays = 7;
