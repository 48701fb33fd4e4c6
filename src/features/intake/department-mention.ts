import { type DepartmentCode, findDepartment } from '#kernel/territories.ts';
import { readDepartmentHeading } from './department-heading.ts';

const codeList = /\(\s?((?:\d{2,3}|2[ab])(?:\s?(?:,|\/|-|et)\s?(?:\d{2,3}|2[ab])){0,12})\s?\)/gi;
const trailingPlace = /\s?\(([^()]{2,60})\)$/;

const codesOf = (list: string): DepartmentCode[] | null => {
  const found = list.split(/[,/-]|et/i).map((code) => findDepartment(code.trim()));
  const codes = found.flatMap((department) => (department ? [department.code] : []));
  return codes.length === found.length ? codes : null;
};

/** Codes listed between brackets in a title: "(11, 09, 66)", in the order written. */
export const departmentsInBrackets = (text: string): DepartmentCode[] => [
  ...new Set([...text.matchAll(codeList)].flatMap((match) => codesOf(match[1] ?? '') ?? [])),
];

/** A field that is only a department: "Gers", "32", "Gers (32)", "32 - Gers", "09, 11". */
export function readDepartmentField(text: string): DepartmentCode[] | null {
  if (/^(?:\d{2,3}|2[ab])(?:\s?[,/]\s?(?:\d{2,3}|2[ab]))*$/i.test(text)) return codesOf(text);
  const heading = readDepartmentHeading(text);
  const exact = heading?.spelling === 'exact' && heading.rest.trim() === '';
  return exact && heading.department ? [heading.department.code] : null;
}

/** A name followed by its place: "Association X (34)", "Commune de Y (Gers, 32)". */
export function splitTrailingDepartment(text: string): {
  name: string;
  departments: DepartmentCode[];
} {
  const match = trailingPlace.exec(text);
  const fields = (match?.[1] ?? '').split(',').map((field) => field.trim());
  const read = fields.map((field) => readDepartmentField(field));
  if (!match || read.some((codes) => codes === null)) return { name: text, departments: [] };
  const departments = [...new Set(read.flatMap((codes) => codes ?? []))];
  return { name: text.slice(0, match.index).trim(), departments };
}
