import type { Generated } from 'kysely';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { CallOrigin, CallScale, CallState } from './call.ts';

export type CallRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  slug: string;
  name: string;
  edition: string;
  origin: CallOrigin;
  state: CallState;
  created_at: Date;
  summary: Generated<string>;
  regulation: Generated<string>;
  applicant_kinds: Generated<ApplicantKind[]>;
  departments: Generated<DepartmentCode[]>;
  scales: Generated<CallScale[]>;
  natures: Generated<string[]>;
  floor_cents: Generated<bigint | null>;
  ceiling_cents: Generated<bigint | null>;
  cofunding_permille: Generated<number | null>;
  sealed: Generated<boolean>;
  pending_siret_allowed: Generated<boolean>;
  contact_name: Generated<string>;
  contact_mail: Generated<string>;
  contact_phone: Generated<string>;
  contact_hours: Generated<string>;
  questions_until: Generated<Date | null>;
  public_from: Generated<Date | null>;
  withdrawn_at: Generated<Date | null>;
  withdrawal_reason: Generated<string | null>;
  copied_from: Generated<string | null>;
  version: Generated<number>;
};

declare module '#platform/database.ts' {
  interface Database {
    calls: CallRow;
  }
}
