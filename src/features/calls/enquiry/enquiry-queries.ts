import type { Db } from '#platform/database.ts';
import type { Enquiry, PublishedAnswer } from './enquiry.ts';
import './enquiry-rows.ts';

type Page = { limit: number; offset: number };

/** The last wording of each answer, in the order they were first published. */
export const listPublishedAnswers = async (
  db: Db,
  callId: string,
  { limit, offset }: Page,
): Promise<PublishedAnswer[]> =>
  db
    .selectFrom('enquiry_answers as last')
    .innerJoin('enquiry_answers as first', (join) =>
      join.onRef('first.enquiry_id', '=', 'last.enquiry_id').on('first.version', '=', 1),
    )
    .select([
      'last.enquiry_id as enquiryId',
      'last.question',
      'last.answer',
      'last.version',
      'last.answered_at as answeredAt',
      'first.answered_at as firstAnsweredAt',
    ])
    .where('last.call_id', '=', callId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enquiry_answers as later')
            .select('later.version')
            .whereRef('later.enquiry_id', '=', 'last.enquiry_id')
            .whereRef('later.version', '>', 'last.version'),
        ),
      ),
    )
    .orderBy('first.answered_at', 'desc')
    .orderBy('last.enquiry_id')
    .limit(limit)
    .offset(offset)
    .execute();

export type AnswersStamp = { count: number; lastAt: Date | null };

/** Changes with every wording that is published. */
export async function stampAnswers(db: Db, callId: string): Promise<AnswersStamp> {
  const { count, lastAt } = await db
    .selectFrom('enquiry_answers')
    .select(({ fn }) => [
      fn.count<bigint>('enquiry_id').distinct().as('count'),
      fn.max('answered_at').as('lastAt'),
    ])
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
  return { count: Number(count), lastAt };
}

export type OfficeEnquiry = Enquiry & { question: string | null; answer: string | null };

const officeEnquiries = (db: Db, callId: string) =>
  db
    .selectFrom('enquiries as enquiry')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('enquiry_answers as published')
          .select(['published.version', 'published.question', 'published.answer'])
          .whereRef('published.enquiry_id', '=', 'enquiry.id')
          .orderBy('published.version', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'enquiry.id',
      'enquiry.call_id as callId',
      'enquiry.state',
      'enquiry.asked',
      'enquiry.asker_name as askerName',
      'enquiry.asker_email as askerEmail',
      'enquiry.locale',
      'enquiry.asked_at as askedAt',
      'enquiry.set_aside_reason as setAsideReason',
      'last.version',
      'last.question',
      'last.answer',
    ])
    .where('enquiry.call_id', '=', callId);

/** Of a call its reader may see: the caller asked `findOfficeCall` first. The oldest waits longest. */
export async function listOfficeEnquiries(
  db: Db,
  { callId, state }: { callId: string; state: Enquiry['state'] },
  { limit, offset }: Page,
): Promise<OfficeEnquiry[]> {
  const rows = await officeEnquiries(db, callId)
    .where('enquiry.state', '=', state)
    .orderBy('enquiry.asked_at', state === 'waiting' ? 'asc' : 'desc')
    .orderBy('enquiry.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, version: row.version ?? 0 }));
}

export async function findOfficeEnquiry(
  db: Db,
  { callId, id }: { callId: string; id: string },
): Promise<OfficeEnquiry | null> {
  const row = await officeEnquiries(db, callId).where('enquiry.id', '=', id).executeTakeFirst();
  return row ? { ...row, version: row.version ?? 0 } : null;
}

/** Each wording that was published, the last first. */
export const listAnswerVersions = (db: Db, enquiryId: string) =>
  db
    .selectFrom('enquiry_answers as published')
    .leftJoin('persons as person', 'person.id', 'published.answered_by')
    .select([
      'published.version',
      'published.question',
      'published.answer',
      'published.answered_at as answeredAt',
      'person.name as answeredBy',
    ])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('published.version', 'desc')
    .execute();

export async function countEnquiries(
  db: Db,
  callId: string,
): Promise<Record<Enquiry['state'], number>> {
  const rows = await db
    .selectFrom('enquiries')
    .select(({ fn }) => ['state', fn.countAll<bigint>().as('count')])
    .where('call_id', '=', callId)
    .groupBy('state')
    .execute();
  const of = (state: Enquiry['state']) =>
    Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: of('waiting'), answered: of('answered'), 'set-aside': of('set-aside') };
}
