import type { Cents } from '#kernel/money.ts';

/** When something is shown or required: a small typed language over the answers, kept as a tree. */
export type Condition =
  | { kind: 'all'; of: readonly Condition[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'answered'; field: string }
  /** A choice, a yes or no. */
  | { kind: 'is'; field: string; value: string }
  /** Several choices, territories. */
  | { kind: 'contains'; field: string; value: string }
  | { kind: 'compares'; field: string; operator: Comparison; value: Comparable };

export type Comparison = '<' | '<=' | '=' | '>=' | '>';
export type Comparable =
  | { kind: 'number'; number: number }
  | { kind: 'euros'; cents: Cents }
  | { kind: 'date'; day: string };
