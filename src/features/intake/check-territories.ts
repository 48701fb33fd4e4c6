import type { Finding } from '#features/publication/finding.ts';
import { departmentsOfRegion, findDepartment } from '#kernel/territories.ts';
import type { Sheet } from './sheet.ts';
import { finding } from './sheet-finding.ts';

export const checkTerritories = (sheet: Sheet): Finding[] => [
  ...sheet.departmentHeadings.flatMap((heading) => {
    const { department, written, spelling, line } = heading;
    if (spelling === 'exact') return [];
    const kind = spelling === 'misspelt' ? 'territory-misspelt' : 'territory-code-mismatch';
    const details = department ? [department.name, department.code] : [];
    return [finding(kind, { lines: [line], subject: written, details })];
  }),
  ...withoutAward(sheet),
  ...brokenDepartmentOrder(sheet),
];

/**
 * Departments of the region that got nothing of their own. Said only of a sheet that covers more
 * than half of one region: a sheet of two departments says nothing of the others.
 */
function withoutAward({ awards }: Sheet): Finding[] {
  const own = awards.filter(({ scale }) => scale !== 'regional');
  const present = new Set(own.flatMap(({ departments }) => departments));
  const regions = new Set([...present].map((code) => findDepartment(code)?.regionCode));
  const [region] = regions;
  if (!region || regions.size !== 1) return [];
  const all = departmentsOfRegion(region);
  if (present.size * 2 <= all.length) return [];
  return all
    .filter(({ code }) => !present.has(code))
    .map(({ code, name }) => {
      const naming = awards.filter(({ departments }) => departments.includes(code));
      const lines = naming.flatMap(({ row }) => row.line ?? []);
      return finding('territory-without-award', { lines, subject: code, details: [name] });
    });
}

/** Departments by code, where most of the sheet keeps to it. */
function brokenDepartmentOrder({ departmentHeadings }: Sheet): Finding[] {
  const codes = departmentHeadings.flatMap(({ department, line }) =>
    department ? [{ code: department.code, line }] : [],
  );
  const broken = codes.slice(1).flatMap((heading, index) => {
    const before = codes[index]?.code ?? heading.code;
    return before > heading.code ? [{ ...heading, before }] : [];
  });
  if (codes.length < 5 || broken.length * 5 > codes.length) return [];
  return broken.map(({ code, line, before }) =>
    finding('order-broken', { lines: [line], subject: code, details: [before] }),
  );
}
