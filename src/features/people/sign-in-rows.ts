import type { Generated } from 'kysely';

export type SessionRow = {
  id: string;
  person_id: string;
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
};

export type SignInMethodRow = {
  id: string;
  person_id: string;
  provider: string;
  subject: string;
  password: string | null;
  id_token: string | null;
  access_token: string | null;
  refresh_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
};

export type SignInChallengeRow = {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
};

export type SecondFactorRow = {
  id: string;
  person_id: string;
  secret: string;
  recovery_codes: string;
  verified: Generated<boolean>;
  failed_count: Generated<number>;
  locked_until: Date | null;
};

export type PasskeyRow = {
  id: string;
  person_id: string;
  name: string | null;
  public_key: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Date;
};

export type SignInLinkRow = {
  token_hash: string;
  person_id: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type SignUpRow = {
  token_hash: string;
  email: string;
  next: string;
  invited: boolean;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type AttemptRow = { key: string; count: number; started_at: Date };

declare module '#platform/database.ts' {
  interface Database {
    sessions: SessionRow;
    sign_in_methods: SignInMethodRow;
    sign_in_challenges: SignInChallengeRow;
    second_factors: SecondFactorRow;
    passkeys: PasskeyRow;
    sign_in_links: SignInLinkRow;
    sign_ups: SignUpRow;
    attempts: AttemptRow;
  }
}
