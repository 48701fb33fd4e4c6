import type { LateCause } from './late-admission.ts';

export type LateAdmissionRow = {
  id: string;
  authority_id: string;
  call_id: string;
  wave_id: string;
  application_id: string | null;
  organisation_id: string | null;
  cause: LateCause;
  reason: string;
  admitted_until: Date;
  decided_by: string | null;
  decided_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    late_admissions: LateAdmissionRow;
  }
}
