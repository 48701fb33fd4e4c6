import { findDepartment, findRegion } from '#kernel/territories.ts';
import type { FormerTerritory, Territory } from '#kernel/territory.ts';
import type { Locale } from './locale.ts';
import { territoryMessages } from './territory-messages.ts';

/** What tells it from its namesakes: "commune, Seine-Saint-Denis (93), Île-de-France". */
export function placeOf({ level, departments, regions }: Territory, locale: Locale): string {
  const around = [
    ...(level === 'department' || level === 'region' ? [] : departments.map(departmentWords)),
    ...(level === 'region' ? [] : regions.flatMap((code) => findRegion(code)?.name ?? [])),
  ];
  return [territoryMessages[locale].levels[level], ...new Set(around)].join(', ');
}

const departmentWords = (code: string) => `${findDepartment(code)?.name ?? ''} (${code})`;

/** Under what name it was found, when that is not its own. */
export const formerWords = ({ kind, name, code }: FormerTerritory, locale: Locale): string =>
  territoryMessages[locale].former[kind](name ?? code);
