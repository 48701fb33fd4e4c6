import type { PlainDay } from '#kernel/day.ts';
import { type Cents, cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

export const channels = ['contractualised', 'call', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What can be changed of an envelope once it is opened; its place never can. */
export type EnvelopeTerms = {
  name: string;
  /** "31" a department, "R76" a region, nine figures a metropolis; null: the whole authority. */
  territory: string | null;
  sourceReference: string;
  budgetProgramme: string;
  costCentre: string;
  activityCodes: readonly string[];
  closesOn: PlainDay;
  /** The departmental service that signs and pays on this part, and the deed that says so. */
  delegation: { service: string; reference: string } | null;
};

export type Envelope = EnvelopeTerms & {
  id: string;
  authorityId: string;
  programmeId: string;
  parentId: string | null;
  year: number;
  channel: Channel;
};

export type EnvelopeRefusal =
  | { reason: 'name-missing' }
  | { reason: 'source-missing' }
  | { reason: 'year-unread' }
  | { reason: 'year-outside-programme'; first: number; last: number }
  | { reason: 'closes-outside-year'; year: number }
  | { reason: 'delegation-incomplete'; missing: 'service' | 'reference' }
  | { reason: 'delegation-of-a-whole' };

type Years = { first: number; last: number } | null;
type Place = Pick<Envelope, 'year' | 'parentId'>;

/** Whether these terms can be those of an envelope of that place, in a programme of these years. */
export function settleTerms<T extends EnvelopeTerms>(
  terms: T,
  { year, parentId }: Place,
  years: Years,
): Outcome<T, EnvelopeRefusal> {
  if (terms.name.trim() === '') return refuse({ reason: 'name-missing' });
  if (terms.sourceReference.trim() === '') return refuse({ reason: 'source-missing' });
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    return refuse({ reason: 'year-unread' });
  }
  if (years && (year < years.first || year > years.last)) {
    return refuse({ reason: 'year-outside-programme', ...years });
  }
  if (!terms.closesOn.startsWith(`${year}-`)) {
    return refuse({ reason: 'closes-outside-year', year });
  }
  return settleDelegation(terms, parentId);
}

function settleDelegation<T extends EnvelopeTerms>(
  terms: T,
  parentId: string | null,
): Outcome<T, EnvelopeRefusal> {
  const { delegation } = terms;
  if (delegation === null) return accept(terms);
  if (parentId === null) return refuse({ reason: 'delegation-of-a-whole' });
  for (const missing of ['service', 'reference'] as const) {
    if (delegation[missing].trim() === '') {
      return refuse({ reason: 'delegation-incomplete', missing });
    }
  }
  return accept(terms);
}

/** Amounts of an envelope: what it holds, what it handed down, what is used of it. */
export type EnvelopeTotals = {
  commitment: Cents;
  payment: Cents;
  distributedCommitment: Cents;
  distributedPayment: Cents;
  reserved: Cents;
  proposed: Cents;
  awarded: Cents;
  committed: Cents;
  paid: Cents;
};

/** What can still be reserved, handed down, moved or carried over. */
export const leftOf = (totals: EnvelopeTotals): { commitment: Cents; payment: Cents } => ({
  commitment: cents(totals.commitment - totals.distributedCommitment - totals.reserved),
  payment: cents(totals.payment - totals.distributedPayment - totals.paid),
});

/** Everything that could be lost at the closing is committed and paid, or in a sub-envelope. */
export const isUsedUp = (totals: EnvelopeTotals): boolean =>
  totals.committed === totals.commitment - totals.distributedCommitment &&
  totals.paid === totals.payment - totals.distributedPayment;

export type Closing = 'far' | 'near' | 'past';

export const weeksOfWarning = 8;

/** Credits are annual: after their closing day, what is left of them is lost. */
export function closingOf({ closesOn }: Pick<Envelope, 'closesOn'>, today: PlainDay): Closing {
  if (today > closesOn) return 'past';
  return daysBetween(today, closesOn) <= weeksOfWarning * 7 ? 'near' : 'far';
}

export const daysBetween = (from: PlainDay, to: PlainDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
