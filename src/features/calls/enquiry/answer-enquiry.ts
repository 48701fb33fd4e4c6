import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { NativeCall } from '../call.ts';
import { tellSubscribers } from '../subscription/tell-subscribers.ts';
import { longestAnswer, longestQuestion, type SettleFault, type SettleRefusal } from './enquiry.ts';
import { answeredMail } from './enquiry-mail.ts';
import { findLastAnswer, insertAnswer, type LockedEnquiry, lockEnquiry } from './enquiry-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
export type AnswerGiven = {
  id: string;
  question: string;
  answer: string;
  /** The version the officer had before their eyes; 0 when none was published. */
  after: number;
  /** The first answer is told to all; a mended one when its officer says so. */
  tell: boolean;
  publicUrl: string;
};

/** Publishes an answer, or another wording of it, to everybody at once. */
export async function answerEnquiry(
  context: Context,
  call: Pick<NativeCall, 'id' | 'authorityId' | 'slug' | 'settings'>,
  given: AnswerGiven,
): Promise<Outcome<{ version: number }, SettleRefusal>> {
  const question = given.question.trim();
  const answer = given.answer.trim();
  const faults = faultsOf(question, answer);
  if (faults.length > 0) return refuse({ reason: 'form-wrong', faults });
  return inTransaction<Context, Outcome<{ version: number }, SettleRefusal>>(
    context,
    async (joined) => {
      const { db, now, actorId } = joined;
      const of = { authorityId: call.authorityId, callId: call.id };
      const enquiry = await lockEnquiry(db, { ...of, id: given.id });
      if (!enquiry) return refuse({ reason: 'not-found' });
      const last = await findLastAnswer(db, given.id);
      if (last && last.version !== given.after) {
        return refuse({ reason: 'changed-meanwhile', ...last });
      }
      const version = (last?.version ?? 0) + 1;
      const published = { ...of, enquiryId: enquiry.id, version, question, answer };
      await insertAnswer(db, published, { now, actorId });
      await record(db, {
        authorityId: call.authorityId,
        subject: { kind: 'enquiry', id: enquiry.id },
        name: version === 1 ? 'enquiry-answered' : 'enquiry-answer-changed',
        actorId,
        happenedAt: now,
        facts: { callId: call.id, version },
      });
      await tell(joined, call, enquiry, { ...given, version, question, answer });
      return accept({ version });
    },
  );
}

/** The first wording is told to subscribers and to who asked; a later one only when its officer says so. */
async function tell(
  context: Context,
  call: Pick<NativeCall, 'id' | 'authorityId' | 'slug' | 'settings'>,
  { id: enquiryId, askerEmail, asked, locale }: LockedEnquiry,
  { version, question, answer, ...given }: AnswerGiven & { version: number },
): Promise<void> {
  const isFirst = version === 1;
  if (isFirst || given.tell) {
    const news = { kind: 'answer', enquiryId, version, question } as const;
    await tellSubscribers(context, { callId: call.id, news });
  }
  if (!isFirst || askerEmail === null) return;
  const { authorityId, slug, settings } = call;
  const facts = { call: settings.name, slug, asked, answer, locale, publicUrl: given.publicUrl };
  await queueMail(context.db, { authorityId, to: askerEmail, ...answeredMail(facts) });
}

const faultsOf = (question: string, answer: string): SettleFault[] => [
  ...(question === '' ? (['question-missing'] as const) : []),
  ...(question.length > longestQuestion ? (['question-too-long'] as const) : []),
  ...(answer === '' ? (['answer-missing'] as const) : []),
  ...(answer.length > longestAnswer ? (['answer-too-long'] as const) : []),
];
