import type { GeneratedAlways } from 'kysely';
import type { Side } from './message.ts';
import type { MutableMail } from './notification.ts';

export type ApplicationMessageRow = {
  id: string;
  number: GeneratedAlways<bigint>;
  authority_id: string;
  application_id: string;
  side: Side;
  body: string;
  written_by: string | null;
  written_at: Date;
};

export type MessageReadingRow = {
  authority_id: string;
  application_id: string;
  person_id: string;
  side: Side;
  read_up_to: bigint;
};

export type CompletionRequestRow = {
  id: string;
  authority_id: string;
  application_id: string;
  reason: string;
  fields: string[];
  due_on: string;
  due_at: Date;
  asked_by: string | null;
  asked_at: Date;
  answered_version: number | null;
  answered_by: string | null;
  answered_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
  reminded_at: Date | null;
};

export type CorrectionRequestRow = {
  id: string;
  authority_id: string;
  application_id: string;
  reason: string;
  fields: string[];
  asked_by: string | null;
  asked_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  completion_id: string | null;
  refusal_reason: string | null;
};

export type DraftWarningRow = {
  authority_id: string;
  application_id: string;
  warned_at: Date;
};

export type MutedNotificationRow = { person_id: string; kind: MutableMail; muted_at: Date };

declare module '#platform/database.ts' {
  interface Database {
    application_messages: ApplicationMessageRow;
    message_readings: MessageReadingRow;
    completion_requests: CompletionRequestRow;
    correction_requests: CorrectionRequestRow;
    draft_warnings: DraftWarningRow;
    muted_notifications: MutedNotificationRow;
  }
}
