import type { Generated } from 'kysely';
import type { PlainDay } from '#kernel/day.ts';
import type { Channel } from './envelope.ts';

export type EnvelopeRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  parent_id: string | null;
  year: number;
  channel: Channel;
  name: string;
  territory: string | null;
  source_reference: string;
  budget_programme: string;
  cost_centre: string;
  activity_codes: string[];
  closes_on: PlainDay;
  delegated_service: string | null;
  delegation_reference: string | null;
  created_at: Date;
};

/** Written by triggers alone. */
export type EnvelopeTotalsRow = {
  envelope_id: string;
  authority_id: string;
  commitment_cents: bigint;
  payment_cents: bigint;
  distributed_commitment_cents: bigint;
  distributed_payment_cents: bigint;
  reserved_cents: bigint;
  proposed_cents: bigint;
  awarded_cents: bigint;
  committed_cents: bigint;
  paid_cents: bigint;
};

export type EnvelopeDelegateRow = {
  authority_id: string;
  envelope_id: string;
  person_id: string;
  role: Generated<'department-service'>;
  named_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    envelopes: EnvelopeRow;
    envelope_totals: EnvelopeTotalsRow;
    envelope_delegates: EnvelopeDelegateRow;
  }
}
