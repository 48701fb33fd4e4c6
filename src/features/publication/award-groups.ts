import { type Department, findDepartment } from '#kernel/territories.ts';
import type { AwardRow, Scale } from './award-row.ts';

/** Awards under one heading, with the small sum that stands beside it. */
export type AwardGroup = { count: number; totalCents: number; awards: AwardRow[] };
export type DepartmentGroup = AwardGroup & { department: Department | null };
export type ScaleGroup = AwardGroup & { scale: Scale | null; departments: DepartmentGroup[] };

/**
 * The sheet as it is read: by scale, then by department where the scale is departmental, each in
 * the order in which it first comes; rows keep the order of the publication.
 */
export const groupAwards = (awards: readonly AwardRow[]): ScaleGroup[] =>
  gather(awards, ({ scale }) => scale ?? '').map((rows) => {
    const scale = rows[0]?.scale ?? null;
    return {
      ...sumUp(rows),
      scale,
      departments: scale === 'departmental' ? byDepartment(rows) : [],
    };
  });

const byDepartment = (awards: readonly AwardRow[]): DepartmentGroup[] =>
  gather(awards, ({ departments }) => departments[0] ?? '').map((rows) => ({
    ...sumUp(rows),
    department: findDepartment(rows[0]?.departments[0] ?? ''),
  }));

export const sumUp = (awards: AwardRow[]): AwardGroup => ({
  count: awards.length,
  totalCents: awards.reduce((total, { amount_cents }) => total + amount_cents, 0),
  awards,
});

function gather(awards: readonly AwardRow[], headingOf: (award: AwardRow) => string): AwardRow[][] {
  const groups = new Map<string, AwardRow[]>();
  for (const award of awards) {
    const heading = headingOf(award);
    const group = groups.get(heading);
    if (group) group.push(award);
    else groups.set(heading, [award]);
  }
  return [...groups.values()];
}
