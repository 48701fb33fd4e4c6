import type { Cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Envelope } from '../envelope/envelope.ts';

/** What makes and unmakes the amount of an envelope. */
export type MovementKind = 'grant' | 'cut' | 'transfer' | 'distribution' | 'return' | 'carry-over';

/** In commitment (AE) and payment (CP) credits, moved together or apart. */
export type CreditAmount = { commitment: Cents; payment: Cents };
export type CreditPart = keyof CreditAmount;

export type Movement = {
  kind: MovementKind;
  fromId: string | null;
  toId: string | null;
  amount: CreditAmount;
  reason: string;
  /** The act that allows it: required from one year to another. */
  actReference: string | null;
};

export type CreditRefusal =
  | { reason: 'nothing-moved' }
  | { reason: 'amount-negative'; part: CreditPart }
  | { reason: 'reason-missing' }
  | { reason: 'act-missing' }
  | { reason: 'not-exchangeable' }
  | { reason: 'envelope-exceeded'; part: CreditPart; left: Cents; asked: Cents };

type Place = Pick<Envelope, 'id' | 'parentId' | 'year' | 'authorityId'>;

/** How credits go from one envelope to another; null when they may not go at once. */
export function movementBetween(from: Place, to: Place): MovementKind | null {
  if (from.id === to.id || from.authorityId !== to.authorityId) return null;
  if (to.parentId === from.id) return 'distribution';
  if (from.parentId === to.id) return 'return';
  if (from.year === to.year) return from.parentId === to.parentId ? 'transfer' : null;
  return from.parentId === null && to.parentId === null && to.year > from.year
    ? 'carry-over'
    : null;
}

/** Whether it can be written, from what its first envelope has left; null when it comes from outside. */
export function move(
  movement: Movement,
  left: CreditAmount | null,
): Outcome<Movement, CreditRefusal> {
  const refusal = refusalOfAmount(movement.amount, left);
  if (refusal) return refuse(refusal);
  if (movement.reason.trim() === '') return refuse({ reason: 'reason-missing' });
  if (movement.kind === 'carry-over' && !movement.actReference?.trim()) {
    return refuse({ reason: 'act-missing' });
  }
  return accept(movement);
}

function refusalOfAmount(amount: CreditAmount, left: CreditAmount | null): CreditRefusal | null {
  if (amount.commitment === 0n && amount.payment === 0n) return { reason: 'nothing-moved' };
  for (const part of ['commitment', 'payment'] as const) {
    const asked = amount[part];
    if (asked < 0n) return { reason: 'amount-negative', part };
    if (left && asked > left[part]) {
      return { reason: 'envelope-exceeded', part, left: left[part], asked };
    }
  }
  return null;
}
