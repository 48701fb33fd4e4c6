import type { TerritoryLevel } from '#kernel/territory.ts';

/** The shapes of official codes (INSEE); an EPCI is known by its SIREN. */
const shapes: Record<TerritoryLevel, RegExp> = {
  commune: /^(\d{2}|2[AB])\d{3}$/,
  epci: /^\d{9}$/,
  department: /^(\d{2}|2[AB]|9[78]\d)$/,
  region: /^R\d{2}$/,
};

export const isCodeOf = (levels: readonly TerritoryLevel[], code: string): boolean =>
  levels.some((level) => shapes[level].test(code));
