import type { DepartmentCode } from './territories.ts';

export const territoryLevels = ['commune', 'epci', 'department', 'region'] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/**
 * "31555" for a commune, its SIREN for an EPCI, "31" for a department, "R76" for a region: alone,
 * the 76 of INSEE is both Occitanie and Seine-Maritime.
 */
export type TerritoryCode = string;

export type Territory = {
  readonly level: TerritoryLevel;
  readonly code: TerritoryCode;
  readonly name: string;
  /** In the order of their codes; an EPCI may lie in several. */
  readonly departments: readonly DepartmentCode[];
  /** Codes of INSEE, as `findRegion` reads them. */
  readonly regions: readonly string[];
};

/** A place that has lost its code, or is only a part of a commune: what it is now. */
export type FormerTerritory = {
  readonly code: string;
  /** Null when only its code is known. */
  readonly name: string | null;
  readonly kind: 'delegated' | 'associated' | 'borough' | 'former-code';
  readonly now: Territory;
};

/** What to propose for a set of territories: one department, or more than one. Null for none. */
export function scaleOf(
  territories: readonly Pick<Territory, 'level' | 'departments'>[],
): 'regional' | 'departmental' | null {
  if (territories.length === 0) return null;
  const departments = new Set(territories.flatMap((each) => each.departments));
  const isWhole = territories.some(({ level }) => level === 'region');
  return isWhole || departments.size > 1 ? 'regional' : 'departmental';
}
