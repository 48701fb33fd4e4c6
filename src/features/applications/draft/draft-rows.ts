import type { JSONColumnType } from 'kysely';
import type { Typed } from '#features/calls/form-page/typed.ts';

export type KeptTypingRow = {
  key_sha256: string;
  sealed: Buffer;
  kept_at: Date;
  expires_at: Date;
};

type SetAsideAnswer = { key: string; label: string; typed: Typed };

export type FormCarryOverRow = {
  authority_id: string;
  application_id: string;
  from_revision: number;
  to_revision: number;
  set_aside: JSONColumnType<{ answers: SetAsideAnswer[] }>;
  carried_at: Date;
  read_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    kept_typings: KeptTypingRow;
    form_carry_overs: FormCarryOverRow;
  }
}
