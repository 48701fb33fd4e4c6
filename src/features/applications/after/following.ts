import type { CallPhase } from '#features/calls/call.ts';
import type { Wave } from '#features/calls/wave/wave.ts';
import type { PlainDay } from '#kernel/day.ts';
import type { ApplicationState } from '../application.ts';
import type { CompletionRequest } from './completion.ts';

/** What an applicant waits for, or is waited for. */
export type Next =
  | { next: 'answer'; dueOn: PlainDay }
  | { next: 'closing'; closesAt: Date }
  | { next: 'instruction'; from: PlainDay | null; until: PlainDay | null }
  | { next: 'committee'; on: PlainDay | null }
  | { next: 'announcement'; on: PlainDay | null }
  | { next: 'nothing' };

type Standing = {
  state: ApplicationState;
  phase: CallPhase;
  wave: Pick<
    Wave,
    'closesAt' | 'instructionFrom' | 'instructionUntil' | 'committeeOn' | 'announcedOn'
  >;
  completion: CompletionRequest | null;
  today: PlainDay;
};

const waits: readonly ApplicationState[] = ['submitted', 'admissible', 'under-review'];
const isDay = (day: string | null): day is PlainDay => day !== null;

/** What comes next and when, from the calendar of the call: the first thing that is not over. */
export function nextOf({ state, phase, wave, completion, today }: Standing): Next {
  if (completion) return { next: 'answer', dueOn: completion.dueOn };
  if (!waits.includes(state)) return { next: 'nothing' };
  if (phase === 'open' && wave.closesAt) return { next: 'closing', closesAt: wave.closesAt };
  const { instructionFrom, instructionUntil, committeeOn, announcedOn } = wave;
  if (phase === 'decided') return { next: 'announcement', on: dayOrNull(announcedOn) };
  if (isDay(instructionUntil) && today <= instructionUntil) {
    return { next: 'instruction', from: dayOrNull(instructionFrom), until: instructionUntil };
  }
  if (isDay(committeeOn) && today <= committeeOn) return { next: 'committee', on: committeeOn };
  if (isDay(announcedOn)) return { next: 'announcement', on: announcedOn };
  return { next: 'committee', on: dayOrNull(committeeOn) };
}

const dayOrNull = (day: string | null): PlainDay | null => (isDay(day) ? day : null);
