import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type {
  ApplicationChannel,
  ApplicationScale,
  ApplicationState,
  VersionCause,
} from './application.ts';

export type ApplicationRow = {
  id: string;
  authority_id: string;
  call_id: string;
  wave_id: string;
  organisation_id: string;
  state: ApplicationState;
  form_revision: number;
  number: bigint | null;
  version: number | null;
  filed_at: Date | null;
  title: string;
  requested_cents: bigint | null;
  territories: string[];
  scale: ApplicationScale | null;
  nature: string | null;
  roadmap_lines: string[];
  channel: ApplicationChannel;
  amended: boolean;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
};

export type ApplicationAnswerRow = {
  authority_id: string;
  application_id: string;
  field: string;
  typed: JSONColumnType<Record<string, unknown>>;
  answer: JSONColumnType<Record<string, unknown>> | null;
  version: number;
  changed_by: string | null;
  changed_at: Date;
};

export type ApplicationVersionRow = {
  authority_id: string;
  application_id: string;
  version: number;
  call_id: string;
  form_revision: number;
  cause: VersionCause;
  answers: JSONColumnType<Record<string, unknown>>;
  organisation: JSONColumnType<Record<string, unknown>>;
  title: string;
  requested_cents: bigint;
  territories: string[];
  scale: ApplicationScale;
  nature: string | null;
  roadmap_lines: string[];
  content_sha256: string;
  filed_by: string | null;
  filed_at: Date;
  received_on: string | null;
  signature: JSONColumnType<Record<string, unknown>> | null;
};

export type FilingAttemptRow = {
  id: GeneratedAlways<bigint>;
  authority_id: string;
  application_id: string;
  person_id: string | null;
  pressed_at: Date;
  recorded_at: Date;
  outcome: string;
  facts: JSONColumnType<Record<string, unknown>>;
};

export type ConflictRow = {
  id: string;
  authority_id: string;
  application_id: string;
  person_id: string;
  cause: string;
  source: 'declared' | 'detected' | 'pinned';
  since: Date;
  ended_at: Date | null;
};

export type ApplicationAdviserRow = {
  authority_id: string;
  application_id: string;
  person_id: string;
  granted_by: string | null;
  granted_at: Date;
  ended_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    applications: ApplicationRow;
    application_answers: ApplicationAnswerRow;
    application_versions: ApplicationVersionRow;
    filing_attempts: FilingAttemptRow;
    conflicts: ConflictRow;
    application_advisers: ApplicationAdviserRow;
  }
}
