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
