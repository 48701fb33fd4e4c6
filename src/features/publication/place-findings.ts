import type { AwardRow } from './award-row.ts';
import type { Finding } from './finding.ts';

/** Where each finding is read: beside a row, beside a department's heading, or about the whole. */
export type PlacedFindings = {
  byPosition: ReadonlyMap<number, Finding[]>;
  byDepartment: ReadonlyMap<string, Finding[]>;
  whole: Finding[];
};

/**
 * A finding stands beside the first row at or after its line: a name and a heading come before the
 * amount they belong to. One whose lines are all outside the rows is about the whole sheet.
 */
export function placeFindings(
  findings: readonly Finding[],
  awards: readonly AwardRow[],
): PlacedFindings {
  const byPosition = new Map<number, Finding[]>();
  const byDepartment = new Map<string, Finding[]>();
  const whole: Finding[] = [];
  for (const finding of findings) {
    const award = besideRow(finding) ? rowAt(finding.line, awards) : null;
    const department = award && headingOf(award, finding);
    if (!award) whole.push(finding);
    else if (department) add(byDepartment, department, finding);
    else add(byPosition, award.position, finding);
  }
  return { byPosition, byDepartment, whole };
}

/** What cites several rows speaks of the sheet as a set, save a name met twice. */
const besideRow = ({ kind, lines }: Finding) =>
  lines.length === 1 || kind === 'beneficiary-repeated';

/** The department whose heading a finding is about: a heading stands above a name and its amount. */
function headingOf({ line, departments }: AwardRow, finding: Finding): string | undefined {
  const above = line !== null && finding.line !== null && line - finding.line > nameAbove;
  return above || finding.kind === 'territory-misspelt' ? departments[0] : undefined;
}
const nameAbove = 2;

/** Nothing stands between the first row's name and its amount: two lines at most, in a sheet. */
const reach = 4;

function rowAt(line: number | null, awards: readonly AwardRow[]): AwardRow | null {
  if (line === null) return null;
  const award = awards.find((row) => row.line !== null && row.line >= line);
  return award?.line && award.line - line <= reach ? award : null;
}

function add<K>(map: Map<K, Finding[]>, key: K, finding: Finding): void {
  map.set(key, [...(map.get(key) ?? []), finding]);
}
