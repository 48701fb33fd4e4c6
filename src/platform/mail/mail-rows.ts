export const mailStates = [
  'queued',
  'sending',
  'sent',
  'kept',
  'failed',
  'bounced',
  'uncertain',
  'withheld',
] as const;
export type MailState = (typeof mailStates)[number];
export type AttemptOutcome = 'sent' | 'refused' | 'delayed' | 'uncertain' | 'cut';

type MailRow = {
  id: string;
  authority_id: string | null;
  kind: string;
  to_address: string;
  subject: string;
  body_text: string | null;
  body_html: string | null;
  unsubscribe_url: string | null;
  message_id: string | null;
  state: MailState;
  reason: string | null;
  attempts: number;
  was_resent: boolean;
  next_attempt_at: Date | null;
  created_at: Date;
  sent_at: Date | null;
};

type MailAttemptRow = {
  mail_id: string;
  number: number;
  job_id: string;
  began_at: Date;
  handed_over_at: Date | null;
  ended_at: Date | null;
  outcome: AttemptOutcome | null;
  reason: string | null;
};

type RefusedAddressRow = {
  address: string;
  reason: string;
  refused_at: Date;
  mail_id: string | null;
};

declare module '#platform/database.ts' {
  interface Database {
    mails: MailRow;
    mail_attempts: MailAttemptRow;
    refused_addresses: RefusedAddressRow;
  }
}
