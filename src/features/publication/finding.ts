/** What reading a published sheet can find: a closed list, part of the JSON contract. */
export const findingKinds = [
  'awards-not-found',
  'total-mismatch',
  'count-mismatch',
  'subtotal-mismatch',
  'beneficiary-missing',
  'amount-unreadable',
  'share-mismatch',
  'currency-missing',
  'territory-misspelt',
  'territory-code-mismatch',
  'call-name-varies',
  'award-duplicated',
  'beneficiary-without-award',
  'budget-exceeded',
  'heading-levels-uneven',
  'beneficiary-styles-differ',
  'amount-styles-differ',
  'order-broken',
  'link-to-nowhere',
  'territory-without-award',
  'beneficiary-repeated',
  'amount-at-ceiling',
  'statement-uncheckable',
  'list-not-reconciled',
  'invisible-characters',
  'encoding-assumed',
] as const;
export type FindingKind = (typeof findingKinds)[number];
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** How much each kind weighs: an error keeps the sheet from being reconciled, a note never does. */
export const severityOf: Readonly<Record<FindingKind, Severity>> = {
  'awards-not-found': 'error',
  'total-mismatch': 'error',
  'count-mismatch': 'error',
  'subtotal-mismatch': 'error',
  'beneficiary-missing': 'error',
  'amount-unreadable': 'error',
  'share-mismatch': 'warning',
  'currency-missing': 'warning',
  'territory-misspelt': 'warning',
  'territory-code-mismatch': 'warning',
  'call-name-varies': 'warning',
  'award-duplicated': 'warning',
  'beneficiary-without-award': 'warning',
  'budget-exceeded': 'note',
  'heading-levels-uneven': 'note',
  'beneficiary-styles-differ': 'note',
  'amount-styles-differ': 'note',
  'order-broken': 'note',
  'link-to-nowhere': 'note',
  'territory-without-award': 'note',
  'beneficiary-repeated': 'note',
  'amount-at-ceiling': 'note',
  'statement-uncheckable': 'note',
  'list-not-reconciled': 'note',
  'invisible-characters': 'note',
  'encoding-assumed': 'note',
};

/** A finding holds facts only; its sentence is written by `finding-messages.ts`. */
export type Finding = {
  kind: FindingKind;
  severity: Severity;
  /** What `stated` and `computed` count: whole cents, a number of things, or a share (0.769). */
  unit: 'cents' | 'count' | 'ratio' | null;
  stated: number | null;
  computed: number | null;
  /** First line of the source it is about, from 1; null when it is about the whole sheet. */
  line: number | null;
  /** Every line it is about, in order. */
  lines: number[];
  /**
   * The word, name or code concerned: "ARRIÈGE", "11", a beneficiary; for headings, their role
   * ("scale", "department", "beneficiary"); for counts, the scale or the department's code.
   */
  subject: string | null;
  /**
   * Further words as found: the spellings seen, the official name, the beneficiary before. For a
   * share, the readings under which it would be right: "truncated", "share-of-amount:0.762".
   */
  details: string[];
};
