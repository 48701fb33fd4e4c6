import type { Generated } from 'kysely';

export type WaveRow = {
  id: string;
  authority_id: string;
  call_id: string;
  number: number;
  name: string;
  opens_at: Date | null;
  closes_at: Date | null;
  grace_minutes: number;
  instruction_from: string | null;
  instruction_until: string | null;
  committee_on: string | null;
  announced_on: string | null;
};

export type WaveExtensionRow = {
  id: Generated<bigint>;
  authority_id: string;
  wave_id: string;
  closed_at_before: Date;
  closes_at: Date;
  reason: string;
  decided_by: string | null;
  decided_at: Date;
};

export type WaveEnvelopeRow = {
  authority_id: string;
  wave_id: string;
  envelope_id: string;
  ceiling_cents: bigint;
};

declare module '#platform/database.ts' {
  interface Database {
    waves: WaveRow;
    wave_extensions: WaveExtensionRow;
    wave_envelopes: WaveEnvelopeRow;
  }
}
