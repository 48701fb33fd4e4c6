/** What reading a published sheet can find: a closed list, part of the JSON contract. */
export const findingKinds = [
  'total-mismatch',
  'count-mismatch',
  'subtotal-mismatch',
  'beneficiary-missing',
  'amount-unreadable',
  'share-mismatch',
  'currency-missing',
  'territory-misspelt',
  'call-name-varies',
  'budget-exceeded',
  'heading-levels-uneven',
  'amount-styles-differ',
  'order-broken',
  'link-to-nowhere',
  'territory-without-award',
  'beneficiary-repeated',
  'amount-at-ceiling',
  'statement-uncheckable',
] as const;
export type FindingKind = (typeof findingKinds)[number];
export type Severity = 'error' | 'warning' | 'note';

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
  /** The word, name or code concerned: "ARRIÈGE", "11", a beneficiary. */
  subject: string | null;
  /** Further words as found: the spellings seen, the names repeated. */
  details: string[];
};
