import type { GeneratedAlways } from 'kysely';
import type { AmountKind } from './ledger.ts';

export type LedgerEntryRow = {
  id: GeneratedAlways<bigint>;
  authority_id: string;
  kind: AmountKind;
  envelope_id: string | null;
  subject_kind: string;
  subject_id: string;
  holder_kind: string | null;
  holder_id: string | null;
  amount_cents: bigint;
  source: string;
  happened_at: Date;
};

/** Written by triggers alone, as the totals of envelopes are. */
export type HoldTotalsRow = {
  authority_id: string;
  envelope_id: string;
  holder_kind: string;
  holder_id: string;
  reserved_cents: bigint;
  proposed_cents: bigint;
  awarded_cents: bigint;
  committed_cents: bigint;
};

export type SubjectTotalsRow = {
  authority_id: string;
  subject_kind: string;
  subject_id: string;
  requested_cents: bigint | null;
  proposed_cents: bigint;
  awarded_cents: bigint;
  committed_cents: bigint;
  paid_cents: bigint;
};

declare module '#platform/database.ts' {
  interface Database {
    ledger_entries: LedgerEntryRow;
    hold_totals: HoldTotalsRow;
    subject_totals: SubjectTotalsRow;
  }
}
