import type { FieldKind } from './form.ts';

/** What keeps a text from being a condition, and where: `start` and `end` count its characters. */
export type ConditionFault = { start: number; end: number } & ConditionFaultReason;

export type ConditionFaultReason =
  | { reason: 'nothing-written' }
  | { reason: 'too-long'; limit: number }
  | { reason: 'condition-expected' }
  | { reason: 'operator-expected'; field: string }
  | { reason: 'end-expected' }
  /** "a et b ou c" has two readings: parentheses choose one. */
  | { reason: 'and-or-mixed' }
  | { reason: 'parenthesis-open' }
  | { reason: 'unknown-field'; key: string }
  | { reason: 'operator-not-for-field'; field: string; kind: FieldKind['kind'] }
  | { reason: 'unknown-option'; field: string; value: string; options: readonly string[] }
  | { reason: 'ambiguous-option'; value: string }
  | { reason: 'not-yes-or-no' }
  | { reason: 'not-a-number' }
  | { reason: 'not-an-amount' }
  | { reason: 'not-a-date' }
  | { reason: 'not-a-territory'; field: string };
