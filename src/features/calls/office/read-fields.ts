import { parsePlainDay } from '#kernel/day.ts';
import { type Cents, parseEuros } from '#kernel/money.ts';
import { parseParisTime } from '#kernel/paris-time.ts';
import { sortKey } from '#kernel/sort-key.ts';
import { regionTable } from '#kernel/territories.generated.ts';
import {
  type DepartmentCode,
  departmentsOfRegion,
  findDepartment,
  findDepartmentByName,
} from '#kernel/territories.ts';
import type { FieldFault, FieldFaultKind } from './typed-body.ts';

/** Reads what was typed field by field, and keeps every fault: a form is refused once, for all. */
export function fieldReader() {
  const faults: FieldFault[] = [];
  const blame = (field: string, fault: FieldFaultKind) => {
    faults.push({ field, fault });
    return null;
  };
  /** Nothing typed is nothing said; what was typed is understood, or blamed. */
  const read =
    <T>(parse: (text: string) => T | null, fault: FieldFaultKind) =>
    (field: string, text: string): T | null =>
      text === '' ? null : (parse(text) ?? blame(field, fault));
  return {
    faults,
    blame,
    amount: read(parseAmount, 'amount-unread'),
    share: read(parseShare, 'share-unread'),
    time: read(parseParisTime, 'time-unread'),
    day: read<string>(parsePlainDay, 'day-unread'),
    minutes: read(parseMinutes, 'grace-unread'),
    mail: read(parseMail, 'mail-unread'),
    departments: read(parseDepartments, 'department-unknown'),
  };
}

function parseAmount(text: string): Cents | null {
  const amount = parseEuros(text);
  return amount !== null && amount >= 0n ? amount : null;
}

/** "20", "12,5 %": in thousandths. */
function parseShare(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(text);
  const permille = match && Number(match[1]) * 10 + Number(match[2] ?? 0);
  return permille !== null && permille <= 1000 ? permille : null;
}

function parseMinutes(text: string): number | null {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return minutes <= 1440 ? minutes : null;
}

const parseMail = (text: string): string | null =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254 ? text : null;

/** "31, Gers, Occitanie": departments by code or name, and all those of a region by its name. */
function parseDepartments(text: string): DepartmentCode[] | null {
  const codes = new Set<DepartmentCode>();
  for (const word of text.split(/[,;\n]/).map((each) => each.trim())) {
    if (word === '') continue;
    const found = departmentsNamed(word);
    if (found.length === 0) return null;
    for (const code of found) codes.add(code);
  }
  return [...codes].sort();
}

function departmentsNamed(word: string): DepartmentCode[] {
  const region = regionTable.find(({ name }) => sortKey(name) === sortKey(word));
  if (region) return departmentsOfRegion(region.code).map(({ code }) => code);
  const department = findDepartment(word) ?? findDepartmentByName(word);
  return department ? [department.code] : [];
}
