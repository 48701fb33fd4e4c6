import type { GeneratedAlways } from 'kysely';
import type { MovementKind } from './credit.ts';

export type CreditMovementRow = {
  id: GeneratedAlways<bigint>;
  authority_id: string;
  kind: MovementKind;
  from_id: string | null;
  to_id: string | null;
  commitment_cents: bigint;
  payment_cents: bigint;
  reason: string;
  act_reference: string | null;
  happened_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    credit_movements: CreditMovementRow;
  }
}
