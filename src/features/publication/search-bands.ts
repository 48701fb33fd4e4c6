import type { Cents } from '#kernel/money.ts';

/** In whole euros, each the first amount of a band. Above 23 000 € an agreement is required by law. */
export const bandFloors = [0, 1_000, 5_000, 10_000, 23_000, 50_000, 100_000, 500_000] as const;

/** Which band an amount stands in, from 0. Stored: to change the floors, rebuild the search. */
export const bandOf = (amount: Cents | bigint): number =>
  bandFloors.findLastIndex((floor) => amount >= BigInt(floor) * 100n);
