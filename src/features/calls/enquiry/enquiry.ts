import type { Locale } from '#kernel/money.ts';
import { callPhase, currentWave, type NativeCall } from '../call.ts';

/** A question from the public about a call. Who asked is never published. */
export type Enquiry = {
  id: string;
  callId: string;
  state: 'waiting' | 'answered' | 'set-aside';
  asked: string;
  askerName: string | null;
  askerEmail: string | null;
  locale: Locale;
  askedAt: Date;
  setAsideReason: string | null;
  /** How many wordings were published; 0 before the first. */
  version: number;
};

/** What everybody reads: the question as the service words it, and its last answer. */
export type PublishedAnswer = {
  enquiryId: string;
  question: string;
  answer: string;
  firstAnsweredAt: Date;
  answeredAt: Date;
  version: number;
};

export const longestQuestion = 2000;
export const longestAnswer = 8000;
export const longestName = 200;
/** After it was answered or set aside; an enquiry nobody settled is forgotten after a year. */
export const daysAskerIsKept = 30;
export const daysWaitingAskerIsKept = 365;

export type EnquiryPeriod =
  | { open: true; until: Date | null }
  | { open: false; reason: 'enquiries-ended'; until: Date }
  | { open: false; reason: 'call-over' };

/** From the day a call is public to its last day for questions; without one, to its closing. */
export function enquiryPeriod(
  call: Pick<NativeCall, 'state' | 'publicFrom' | 'waves' | 'settings'>,
  now: Date,
): EnquiryPeriod {
  const wave = currentWave(call, now);
  const phase = wave && callPhase(call, wave, now);
  if (phase !== 'open' && phase !== 'upcoming') return { open: false, reason: 'call-over' };
  const until = call.settings.questionsUntil;
  if (until !== null && now >= until) return { open: false, reason: 'enquiries-ended', until };
  return { open: true, until };
}

export type EnquiryFault =
  | 'question-missing'
  | 'question-too-long'
  | 'name-too-long'
  | 'email-wrong';
export type AskRefusal =
  | { reason: 'form-wrong'; faults: readonly EnquiryFault[] }
  | { reason: 'enquiries-ended'; until: Date }
  | { reason: 'call-over' }
  | { reason: 'too-many-attempts'; until: Date };

export type SettleFault =
  | 'question-missing'
  | 'question-too-long'
  | 'answer-missing'
  | 'answer-too-long'
  | 'reason-missing'
  | 'reason-too-long';
export type SettleRefusal =
  | { reason: 'not-found' }
  | { reason: 'form-wrong'; faults: readonly SettleFault[] }
  /** Somebody published a wording since the page was opened. */
  | { reason: 'changed-meanwhile'; question: string; answer: string }
  | { reason: 'already-answered' };
