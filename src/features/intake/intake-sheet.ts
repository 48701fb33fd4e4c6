import type { Correction } from '#features/publication/correction.ts';
import type { PublishedQuestion } from '#features/publication/snapshot.ts';
import type { Reconciliation } from './reconciliation.ts';

/** What an officer decided about a reading, in the order it was decided. */
export type Decision = {
  id: bigint;
  decidedAt: Date;
  /** Their name; null when they have been erased, or for the system itself. */
  decidedBy: string | null;
  /** The question settled, by its rank in the reading, from 0. */
  question: number | null;
} & (
  | { kind: 'as-published' }
  | { kind: 'reopened' }
  | { kind: 'correction'; correction: Correction }
);

/** A sheet being taken in. */
export type IntakeSheet = {
  id: string;
  authorityId: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  openedAt: Date;
  reading: Reconciliation;
  decisions: readonly Decision[];
  /** The address of the past call it became; null while it is being settled. */
  publishedAs: string | null;
};

export type Answer = PublishedQuestion['answer'];

/** How a question stands: the last word on it counts. */
export function answerTo(sheet: Pick<IntakeSheet, 'decisions'>, question: number): Answer {
  const last = sheet.decisions.findLast((decision) => decision.question === question);
  if (!last || last.kind === 'reopened') return null;
  return last.kind === 'correction' ? 'corrected' : 'as-published';
}

export const openQuestions = (sheet: IntakeSheet): number[] =>
  sheet.reading.questions.flatMap((_, index) => (answerTo(sheet, index) === null ? [index] : []));

/** Every correction made, in order: a later one on the same place starts from the one before. */
export const correctionsOf = ({ decisions }: Pick<IntakeSheet, 'decisions'>): Correction[] =>
  decisions.flatMap((decision) => (decision.kind === 'correction' ? [decision.correction] : []));

export type SheetRefusal =
  | { reason: 'already-published'; slug: string }
  | { reason: 'questions-open'; count: number }
  | { reason: 'reason-missing' }
  | { reason: 'nothing-changed' }
  | { reason: 'amount-unreadable'; text: string }
  | { reason: 'department-unknown'; code: string }
  | { reason: 'row-unknown'; position: number };
