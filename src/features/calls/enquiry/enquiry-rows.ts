import type { Locale } from '#kernel/money.ts';

type EnquiryRow = {
  id: string;
  authority_id: string;
  call_id: string;
  state: 'waiting' | 'answered' | 'set-aside';
  asked: string;
  asker_name: string | null;
  asker_email: string | null;
  locale: Locale;
  asked_at: Date;
  set_aside_reason: string | null;
  settled_at: Date | null;
  settled_by: string | null;
  asker_erased_at: Date | null;
};

type EnquiryAnswerRow = {
  authority_id: string;
  call_id: string;
  enquiry_id: string;
  version: number;
  question: string;
  answer: string;
  answered_at: Date;
  answered_by: string | null;
};

declare module '#platform/database.ts' {
  interface Database {
    enquiries: EnquiryRow;
    enquiry_answers: EnquiryAnswerRow;
  }
}
