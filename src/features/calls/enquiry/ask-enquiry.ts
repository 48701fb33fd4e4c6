import { randomUUID } from 'node:crypto';
import { limitAttempts } from '#features/people/limit-attempts.ts';
import { parseEmail } from '#features/people/person.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { NativeCall } from '../call.ts';
import {
  type AskRefusal,
  type EnquiryFault,
  enquiryPeriod,
  longestName,
  longestQuestion,
} from './enquiry.ts';
import { insertEnquiry } from './enquiry-store.ts';

/** `now` is that of calls; attempts are counted by the machine's clock. */
type Context = { db: Db; now: Date; machineNow: Date };
type Asked = {
  question: string;
  name: string;
  email: string;
  locale: Locale;
  /** Where the form came from; null for this machine. */
  network: string | null;
};

export async function askEnquiry(
  { db, now, machineNow }: Context,
  call: NativeCall,
  asked: Asked,
): Promise<Outcome<{ id: string }, AskRefusal>> {
  const period = enquiryPeriod(call, now);
  if (!period.open) return refuse(period);
  const email = asked.email.trim() === '' ? null : parseEmail(asked.email);
  const faults = faultsOf(asked, email);
  if (faults.length > 0) return refuse({ reason: 'form-wrong', faults });
  // Outside the transaction: an attempt that is refused counts all the same.
  const { network } = asked;
  const tooMany = await limitAttempts(
    db,
    [
      ...(network === null ? [] : [{ kind: 'enquiry-from-network', of: network } as const]),
      { kind: 'enquiry-about-call', of: call.id },
    ],
    machineNow,
  );
  if (tooMany) return refuse(tooMany);

  return inTransaction({ db }, async ({ db }) => {
    const id = randomUUID();
    const { id: callId, authorityId } = call;
    await insertEnquiry(db, {
      id,
      authorityId,
      callId,
      asked: asked.question.trim(),
      askerName: asked.name.trim() || null,
      askerEmail: email,
      locale: asked.locale,
      askedAt: now,
    });
    await record(db, {
      authorityId,
      subject: { kind: 'enquiry', id },
      name: 'enquiry-received',
      actorId: null,
      happenedAt: now,
      facts: { callId },
    });
    return accept({ id });
  });
}

function faultsOf({ question, name, email: typed }: Asked, email: string | null): EnquiryFault[] {
  const text = question.trim();
  return [
    ...(text === '' ? (['question-missing'] as const) : []),
    ...(text.length > longestQuestion ? (['question-too-long'] as const) : []),
    ...(name.trim().length > longestName ? (['name-too-long'] as const) : []),
    ...(typed.trim() !== '' && email === null ? (['email-wrong'] as const) : []),
  ];
}
