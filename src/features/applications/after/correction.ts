import type { PlainDay } from '#kernel/day.ts';
import type { ApplicationState } from '../application.ts';

/** An applicant asks that fields of what was filed be opened again. */
export type CorrectionRequest = {
  id: string;
  reason: string;
  fields: readonly string[];
  askedAt: Date;
  /** Opened by a request for completion, or refused with its reason. */
  decided: { at: Date; refusal: string | null } | null;
};

export type CorrectionFault = 'reason-missing' | 'reason-too-long' | 'fields-missing';

export type CorrectionRefusal =
  /** Or not one the reader may file: the same to them. */
  | { reason: 'application-unknown' }
  | { reason: 'not-to-correct'; state: ApplicationState }
  /** As long as the call is open, it is changed and filed again, and nobody is asked. */
  | { reason: 'still-open' }
  | { reason: 'already-asked' }
  | { reason: 'already-open'; dueOn: PlainDay }
  | { reason: 'form-wrong'; faults: readonly CorrectionFault[] };
