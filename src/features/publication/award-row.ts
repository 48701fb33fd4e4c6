export type Scale = 'regional' | 'departmental';

/**
 * One award as it is published, in the words of the JSON contract: the same shape comes out of
 * `laureat reconcile`, goes into a snapshot and comes back from a download.
 */
export type AwardRow = {
  /** 1, 2, 3… in the order of the sheet. */
  position: number;
  /** The name as published; several names joined as written when the amount is joint. */
  beneficiary: string | null;
  /** The names one by one: none when missing, several when one amount is shared. */
  beneficiaries: string[];
  title: string | null;
  /** Whole cents of euro, at most 2^53 − 1 (RFC 7493). */
  amount_cents: number;
  scale: Scale | null;
  /** Official codes ("09", "2A"), in the order written. Empty when the sheet names none. */
  departments: string[];
  /** The theme heading the award stands under, where the sheet is set out by theme. */
  theme: string | null;
  /** Line of the source where the amount stands, from 1; null when there is no source. */
  line: number | null;
};
