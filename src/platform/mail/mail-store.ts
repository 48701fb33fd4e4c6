import type { Db } from '../database.ts';
import type { MailState } from './mail-rows.ts';

export const lockMail = (db: Db, id: string) =>
  db
    .selectFrom('mails')
    .select([
      'id',
      'authority_id',
      'to_address',
      'subject',
      'body_text',
      'body_html',
      'unsubscribe_url',
      'message_id',
      'state',
      'attempts',
      'was_resent',
      'next_attempt_at',
      'created_at',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export type LockedMail = NonNullable<Awaited<ReturnType<typeof lockMail>>>;

export const saveMailState = (db: Db, mailId: string, state: MailState) =>
  db.updateTable('mails').set({ state }).where('id', '=', mailId).execute();
