import type { Db } from '#platform/database.ts';
import type { Enquiry } from './enquiry.ts';
import './enquiry-rows.ts';

type NewEnquiry = Pick<
  Enquiry,
  'id' | 'callId' | 'asked' | 'askerName' | 'askerEmail' | 'locale' | 'askedAt'
> & { authorityId: string };

export async function insertEnquiry(db: Db, enquiry: NewEnquiry): Promise<void> {
  await db
    .insertInto('enquiries')
    .values({
      id: enquiry.id,
      authority_id: enquiry.authorityId,
      call_id: enquiry.callId,
      state: 'waiting',
      asked: enquiry.asked,
      asker_name: enquiry.askerName,
      asker_email: enquiry.askerEmail,
      locale: enquiry.locale,
      asked_at: enquiry.askedAt,
    })
    .execute();
}

export type LockedEnquiry = NonNullable<Awaited<ReturnType<typeof lockEnquiry>>>;

/** Holds it until commit: two officers never publish the same version. */
export const lockEnquiry = (
  db: Db,
  { authorityId, callId, id }: { authorityId: string; callId: string; id: string },
) =>
  db
    .selectFrom('enquiries')
    .select(['id', 'state', 'asked', 'asker_email as askerEmail', 'locale'])
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Asked once the row is held: the next statement sees what its last holder committed. */
export async function findLastAnswer(db: Db, enquiryId: string) {
  const last = await db
    .selectFrom('enquiry_answers')
    .select(['version', 'question', 'answer'])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}

type NewAnswer = {
  authorityId: string;
  callId: string;
  enquiryId: string;
  version: number;
  question: string;
  answer: string;
};
type Act = { now: Date; actorId: string | null };

export async function insertAnswer(db: Db, given: NewAnswer, { now, actorId }: Act): Promise<void> {
  await db
    .insertInto('enquiry_answers')
    .values({
      authority_id: given.authorityId,
      call_id: given.callId,
      enquiry_id: given.enquiryId,
      version: given.version,
      question: given.question,
      answer: given.answer,
      answered_at: now,
      answered_by: actorId,
    })
    .execute();
  if (given.version > 1) return;
  await db
    .updateTable('enquiries')
    .set({ state: 'answered', settled_at: now, settled_by: actorId, set_aside_reason: null })
    .where('id', '=', given.enquiryId)
    .execute();
}

export async function saveSetAside(
  db: Db,
  { id, reason }: { id: string; reason: string },
  { now, actorId }: Act,
): Promise<void> {
  await db
    .updateTable('enquiries')
    .set({ state: 'set-aside', set_aside_reason: reason, settled_at: now, settled_by: actorId })
    .where('id', '=', id)
    .execute();
}

/** Who asked is forgotten; what was asked and answered stays. How many there were. */
export async function eraseAskers(
  db: Db,
  before: { settled: Date; asked: Date },
  now: Date,
): Promise<number> {
  const erased = await db
    .updateTable('enquiries')
    .set({ asker_name: null, asker_email: null, asker_erased_at: now })
    .where(({ or, eb }) =>
      or([eb('asker_name', 'is not', null), eb('asker_email', 'is not', null)]),
    )
    .where(({ or, eb }) =>
      or([eb('settled_at', '<', before.settled), eb('asked_at', '<', before.asked)]),
    )
    .executeTakeFirst();
  return Number(erased.numUpdatedRows);
}
