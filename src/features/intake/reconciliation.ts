import type { AwardRow, Scale } from '#features/publication/award-row.ts';
import type { Finding } from '#features/publication/finding.ts';
import type { Encoding } from './decode-document.ts';
import type { MediaType } from './document-format.ts';

export const reconciliationFormat = 'laureat-reconciliation/1';

export const statementKinds = [
  'awarded-total',
  'awarded-count',
  'filed-count',
  'scale-count',
  'department-count',
  'budget',
  'share',
  'subtotal',
  'amount',
  'call-name',
  'link',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Something the document states about itself, compared where it can be. */
export type Statement = {
  kind: StatementKind;
  unit: 'cents' | 'count' | 'ratio' | null;
  value: number | null;
  /** Upper bound of a statement given as a range ("60 à 85 %"). */
  value_max: number | null;
  /** What it is about: a scale, a department's code, "other-call", the label of a subtotal. */
  subject: string | null;
  /** What a share is a share of. */
  of: 'awards' | 'amount' | null;
  line: number;
  /** The words of the document. */
  text: string;
  target: string | null;
};

export const questionKinds = [
  'beneficiary-missing',
  'joint-amount',
  'amount-range',
  'amount-approximate',
  'amount-ambiguous',
  'amount-unreadable',
  'departments-in-title',
  'department-uncertain',
  'partial-list',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Something only an officer can settle. */
export type Question = {
  kind: QuestionKind;
  line: number;
  beneficiary: string | null;
  title: string | null;
  /** An amount that no award carries yet; null when an award of the sheet already counts it. */
  amount_cents: number | null;
  range: { min_cents: number; max_cents: number } | null;
  departments: string[];
  /** The words of the document. */
  words: string;
};

/** What a question holds when it asks about no amount and no one. */
export const emptyQuestion = {
  beneficiary: null,
  title: null,
  amount_cents: null,
  range: null,
  departments: [],
} satisfies Partial<Question>;

export type SumOf<Key> = Key & { count: number; amount_cents: number };

export type Totals = {
  count: number;
  amount_cents: number;
  by_scale: SumOf<{ scale: Scale | null }>[];
  /** Awards that are not regional and name one department only. */
  by_department: SumOf<{ department: string }>[];
  distinct_beneficiaries: number;
};

/** The answer of `laureat reconcile --json`; published as `docs/reconciliation.schema.json`. */
export type Reconciliation = {
  format: typeof reconciliationFormat;
  document: {
    name: string;
    media_type: MediaType;
    encoding: Encoding;
    sha256: string;
    line_count: number;
    title: string | null;
    call_name: string | null;
    published_on: string | null;
  };
  awards: AwardRow[];
  statements: Statement[];
  questions: Question[];
  findings: Finding[];
  totals: Totals;
};
