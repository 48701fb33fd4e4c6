import type { ReminderMoment } from './reminder.ts';

export type ClosingReminderRow = {
  authority_id: string;
  application_id: string;
  closes_at: Date;
  moment: ReminderMoment;
  mails: number;
  sent_at: Date;
};

export type ReminderRefusalRow = { person_id: string; since: Date };

declare module '#platform/database.ts' {
  interface Database {
    closing_reminders: ClosingReminderRow;
    reminder_refusals: ReminderRefusalRow;
  }
}
