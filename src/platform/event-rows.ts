import type { GeneratedAlways } from 'kysely';

export type Fact = string | number | boolean | null;

export type EventRow = {
  authority_id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  position: GeneratedAlways<bigint>;
  name: string;
  actor_id: string | null;
  happened_at: Date;
  recorded_at: Date;
  facts: Record<string, Fact>;
  commitments: Record<string, string>;
  previous_hash: string | null;
  hash: string;
};

export type EventPersonalValueRow = {
  authority_id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  name: string;
  value: string;
  salt: Buffer;
};
