import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { Reconciliation } from './reconciliation.ts';

export type IntakeSheetRow = {
  id: string;
  authority_id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  content: Buffer;
  reading: JSONColumnType<Reconciliation>;
  opened_at: Date;
  opened_by: string | null;
  call_id: string | null;
  published_at: Date | null;
};

export type IntakeDecisionRow = {
  id: GeneratedAlways<bigint>;
  authority_id: string;
  sheet_id: string;
  kind: 'as-published' | 'correction' | 'reopened';
  question: number | null;
  position: number | null;
  field: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    intake_sheets: IntakeSheetRow;
    intake_decisions: IntakeDecisionRow;
  }
}
