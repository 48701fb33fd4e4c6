import type { RawBuilder } from 'kysely';

/** A promise of the data, as the SQL that finds what breaks it: no row, no fault. */
export type Invariant = {
  name: string;
  fr: string;
  en: string;
  /** Rows name what breaks it by identifiers and figures, never by personal values. */
  offending: RawBuilder<Record<string, unknown>>;
};
