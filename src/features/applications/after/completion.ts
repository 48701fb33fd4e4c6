import { type PlainDay, parsePlainDay } from '#kernel/day.ts';
import { parseParisTime } from '#kernel/paris-time.ts';
import type { ApplicationState } from '../application.ts';

/** What the service asks of a filed dossier: these fields, and no other, are open until a day. */
export type CompletionRequest = {
  id: string;
  reason: string;
  fields: readonly string[];
  dueOn: PlainDay;
  /** The end of that day in Paris. */
  dueAt: Date;
  askedAt: Date;
  answered: { version: number; at: Date } | null;
  endedAt: Date | null;
};

/** `late`: the day is over without an answer; what was filed stands, and is examined as it is. */
export type CompletionState = 'open' | 'late' | 'answered' | 'ended';

export function completionState(request: CompletionRequest, now: Date): CompletionState {
  if (request.answered) return 'answered';
  if (request.endedAt) return 'ended';
  return now < request.dueAt ? 'open' : 'late';
}

/** Once the committee has decided, or the applicant has withdrawn, nothing is to be completed. */
export const mayBeCompleted = (state: ApplicationState): boolean =>
  state === 'submitted' || state === 'admissible' || state === 'under-review';

/** The last day to answer, and the instant it ends where people live. */
export function readDue(text: string): { on: PlainDay; at: Date } | null {
  const on = parsePlainDay(text.trim());
  const next = on && new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString();
  const at = next && parseParisTime(`${next.slice(0, 10)}T00:00`);
  return on && at ? { on, at } : null;
}

export const longestReason = 4_000;

export type AskFault =
  | 'reason-missing'
  | 'reason-too-long'
  | 'fields-missing'
  | 'due-unread'
  | 'due-past';

export type AskRefusal =
  /** Or not of an authority of theirs: the same to them. */
  | { reason: 'application-unknown' }
  | { reason: 'not-to-complete'; state: ApplicationState }
  | { reason: 'already-asked'; dueOn: PlainDay }
  | { reason: 'form-wrong'; faults: readonly AskFault[] };
