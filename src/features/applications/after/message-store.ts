import type { Db } from '#platform/database.ts';
import type { Side } from './message.ts';
import './after-rows.ts';

type NewMessage = {
  id: string;
  authorityId: string;
  applicationId: string;
  side: Side;
  body: string;
  writtenBy: string;
  now: Date;
};

export async function insertMessage(db: Db, message: NewMessage): Promise<bigint> {
  const { number } = await db
    .insertInto('application_messages')
    .values({
      id: message.id,
      authority_id: message.authorityId,
      application_id: message.applicationId,
      side: message.side,
      body: message.body,
      written_by: message.writtenBy,
      written_at: message.now,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

type Read = Pick<NewMessage, 'authorityId' | 'applicationId' | 'side'> & {
  personId: string;
  upTo: bigint;
};

/** Never backwards: a page opened before another was read says less. */
export const saveRead = (db: Db, { authorityId, applicationId, side, personId, upTo }: Read) =>
  db
    .insertInto('message_readings')
    .values({
      authority_id: authorityId,
      application_id: applicationId,
      person_id: personId,
      side,
      read_up_to: upTo,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'side', 'person_id'])
        .doUpdateSet({ read_up_to: (eb) => eb.ref('excluded.read_up_to') })
        .whereRef('message_readings.read_up_to', '<', 'excluded.read_up_to'),
    )
    .execute();
