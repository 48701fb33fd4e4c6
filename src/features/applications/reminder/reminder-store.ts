import type { Db } from '#platform/database.ts';
import type { DueReminder } from './reminder.ts';
import './reminder-rows.ts';

type Reminded = {
  application: { id: string; authorityId: string };
  closesAt: Date;
  due: DueReminder;
  mails: number;
  now: Date;
};

/** Whether it is ours to send: of two workers at once, one is told no. */
export async function insertReminder(
  db: Db,
  { application, closesAt, due, mails, now }: Reminded,
): Promise<boolean> {
  const row = await db
    .insertInto('closing_reminders')
    .values({
      authority_id: application.authorityId,
      application_id: application.id,
      closes_at: closesAt,
      moment: due.moment,
      mails,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application_id')
    .executeTakeFirst();
  return row !== undefined;
}

export const insertRefusal = (db: Db, { personId, now }: { personId: string; now: Date }) =>
  db
    .insertInto('reminder_refusals')
    .values({ person_id: personId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const deleteRefusal = (db: Db, personId: string) =>
  db.deleteFrom('reminder_refusals').where('person_id', '=', personId).execute();
