export type PersonRow = {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  picture: string | null;
  two_factor_enabled: boolean;
  created_at: Date;
  updated_at: Date;
  erased_at: Date | null;
};

export type MembershipRow = {
  authority_id: string;
  person_id: string;
  role: string;
  granted_at: Date;
};

export type DelegationRow = {
  id: string;
  authority_id: string;
  person_id: string;
  reference: string;
  scope: string;
  ceiling_cents: bigint | null;
  from_on: string;
  until_on: string | null;
  created_at: Date;
};

export type InvitationRow = {
  id: string;
  authority_id: string;
  email: string;
  name: string;
  roles: string[];
  token_hash: string;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: string | null;
  withdrawn_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    persons: PersonRow;
    memberships: MembershipRow;
    delegations: DelegationRow;
    invitations: InvitationRow;
  }
}
