import { type Cents, cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

/** The amounts of a grant, in the order they come; each but the first is on an envelope. */
export const amountKinds = [
  'requested',
  'reserved',
  'proposed',
  'awarded',
  'committed',
  'paid',
] as const;
export type AmountKind = (typeof amountKinds)[number];

/** Whoever gets an amount, or holds one: known here by its identifier alone. */
export type LedgerSubject = { kind: string; id: string };

/** What is known, under lock, of the envelope, the reservation and the subject of an entry. */
export type Standing = {
  /** Neither reserved nor handed down; neither paid nor handed down. */
  left: { commitment: Cents; payment: Cents };
  /** What was paid on this envelope: no more can be paid back to it. */
  paidHere: Cents;
  hold: { reserved: Cents; proposed: Cents; awarded: Cents; committed: Cents };
  subject: {
    requested: Cents | null;
    proposed: Cents;
    awarded: Cents;
    committed: Cents;
    paid: Cents;
  };
};

/** What an amount must fit in. */
type Limit = 'envelope' | 'payment-credits' | 'reservation' | 'requested' | 'awarded' | 'committed';

export type LedgerRefusal =
  | { reason: `${Limit}-exceeded`; left: Cents; asked: Cents }
  /** A reverse of more than what nothing later leans on. */
  | { reason: 'taken-back-too-much'; kind: AmountKind; left: Cents; asked: Cents }
  /** A request recorded after an award, and below it. */
  | { reason: 'awarded-above-request'; awarded: Cents; asked: Cents }
  | { reason: 'amount-not-positive' }
  | { reason: 'envelope-closed'; closedOn: string }
  | { reason: 'envelope-unknown' };

type Room = { limit: Limit; left: bigint };

/** What each amount may still rise by, and by what it is held. */
const roomsAbove: Record<AmountKind, (standing: Standing) => Room[]> = {
  requested: () => [],
  reserved: ({ left }) => [{ limit: 'envelope', left: left.commitment }],
  proposed: ({ hold }) => [{ limit: 'reservation', left: hold.reserved - hold.proposed }],
  awarded: ({ hold, subject }) => [
    { limit: 'reservation', left: hold.reserved - hold.awarded },
    ...(subject.requested === null
      ? []
      : [{ limit: 'requested', left: subject.requested - subject.awarded } as const]),
  ],
  committed: ({ hold, subject }) => [
    { limit: 'awarded', left: least(hold.awarded - hold.committed, leftToCommit(subject)) },
  ],
  paid: ({ left, subject }) => [
    { limit: 'committed', left: leftToPay(subject) },
    { limit: 'payment-credits', left: left.payment },
  ],
};

/** What can be taken back without leaving a later amount above an earlier one. */
const roomBelow: Record<AmountKind, (standing: Standing) => bigint> = {
  requested: ({ subject }) => (subject.requested ?? 0n) - subject.awarded,
  reserved: ({ hold }) => unusedOf(hold),
  proposed: ({ hold, subject }) => least(hold.proposed, subject.proposed),
  awarded: ({ hold, subject }) => least(hold.awarded - hold.committed, leftToCommit(subject)),
  committed: ({ hold, subject }) => least(hold.committed, leftToPay(subject)),
  paid: ({ paidHere, subject }) => least(paidHere, subject.paid),
};

/** What a wave leaves: held, and neither proposed nor awarded. */
export const unusedOf = ({ reserved, proposed, awarded }: Standing['hold']): Cents =>
  cents(reserved - (proposed > awarded ? proposed : awarded));

const leftToCommit = ({ awarded, committed }: Standing['subject']) => awarded - committed;
const leftToPay = ({ committed, paid }: Standing['subject']) => committed - paid;
const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** Whether an amount may rise by so much, above zero, or be taken back by so much, below. */
export function enter(
  standing: Standing,
  kind: AmountKind,
  amount: Cents,
): Outcome<Cents, LedgerRefusal> {
  if (amount < 0n) {
    const [left, asked] = [cents(roomBelow[kind](standing)), cents(-amount)];
    return asked > left
      ? refuse({ reason: 'taken-back-too-much', kind, left, asked })
      : accept(amount);
  }
  const { requested, awarded } = standing.subject;
  if (kind === 'requested' && amount + (requested ?? 0n) < awarded) {
    return refuse({ reason: 'awarded-above-request', awarded, asked: amount });
  }
  const short = roomsAbove[kind](standing).find(({ left }) => amount > left);
  if (!short) return accept(amount);
  return refuse({ reason: `${short.limit}-exceeded`, left: cents(short.left), asked: amount });
}
