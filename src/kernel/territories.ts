import { sortKey } from './sort-key.ts';
import { departmentTable, regionTable } from './territories.generated.ts';

/** A department by its official code: "09", "2A", "974" (INSEE, Code officiel géographique). */
export type DepartmentCode = string & { readonly unit: 'department' };
export type Department = {
  readonly code: DepartmentCode;
  readonly name: string;
  readonly regionCode: string;
};

const departments: readonly Department[] = departmentTable.map((row) => ({
  ...row,
  code: row.code as DepartmentCode,
}));
const byCode = new Map(departments.map((department) => [department.code as string, department]));
const bare = (name: string) => sortKey(name).replace(/[^A-Z0-9]/g, '');
const byName = new Map(departments.map((department) => [bare(department.name), department]));

export const findDepartment = (code: string): Department | null =>
  byCode.get(code.toUpperCase()) ?? null;

/** By its name, whatever the case, accents, hyphens or spaces. */
export const findDepartmentByName = (name: string): Department | null =>
  byName.get(bare(name)) ?? null;

export const departmentsOfRegion = (regionCode: string): readonly Department[] =>
  departments.filter((department) => department.regionCode === regionCode);

export const findRegion = (code: string) =>
  regionTable.find((region) => region.code === code) ?? null;
export const allDepartments = departments;
