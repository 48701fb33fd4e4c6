import type { PlainDay } from '#kernel/day.ts';
import type { Cents } from '#kernel/money.ts';

/** By what deed, on what and up to how much somebody signs for an authority. */
export type Delegation = {
  id: string;
  personId: string;
  reference: string;
  scope: string;
  /** Null: without a limit. */
  ceiling: Cents | null;
  from: PlainDay;
  /** The last day it holds; null: until further notice. */
  until: PlainDay | null;
};

export type DelegationRefusal =
  | { reason: 'not-a-signatory' }
  | { reason: 'ends-before-it-begins' }
  | { reason: 'delegation-over' };

/** Both days included. */
export const isInForce = ({ from, until }: Pick<Delegation, 'from' | 'until'>, day: PlainDay) =>
  from <= day && (until === null || day <= until);

/** @public for the deeds of awards: whether this signature is worth something that day. */
export const mayAward = (delegation: Delegation, amount: Cents, day: PlainDay): boolean =>
  isInForce(delegation, day) && (delegation.ceiling === null || amount <= delegation.ceiling);
