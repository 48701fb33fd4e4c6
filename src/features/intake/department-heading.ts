import {
  allDepartments,
  type Department,
  findDepartment,
  findDepartmentByName,
} from '#kernel/territories.ts';
import { bareWords, spellingDistance } from './spelling.ts';

/** A heading that names a department, and how well its name and its code agree. */
export type DepartmentHeading = {
  /** Null when the name and the code point to two departments: nobody but an officer knows. */
  readonly department: Department | null;
  readonly written: string;
  readonly spelling: 'exact' | 'misspelt' | 'contradicted';
  /** What follows the name on the line: a count, a sum. */
  readonly rest: string;
};

const nameAndCode = /^([^()]{2,60}?) ?\( ?(\d{2,3}|2[ab]) ?\) ?(.{0,120})$/i;
const codeAndName = /^(\d{2,3}|2[ab]) ?[-–—:.] ?(\p{L}[^\d(:]{2,40})(.{0,120})$/iu;
const nameAlone = /^(\p{L}[\p{L}'’ -]{2,40}?)( ?(?:[:–—,(]| - ).{0,120})?$/iu;
const prefix = /^(?:départements?|dépt?\.?) (?:de la |de l['’]|du |des |de |d['’])?/iu;
// After the name: nothing, or figures ("4 projets, 141 900 €"); other words make it a title.
const figureWords = new Set(
  'projet projets dossier dossiers lauréat lauréats retenu retenus financé financés pour soit et euros euro un total de montant'.split(
    ' ',
  ),
);

export function readDepartmentHeading(text: string): DepartmentHeading | null {
  if (text.length > 160) return null;
  const bare = text.replace(prefix, '');
  const coded = nameAndCode.exec(bare);
  if (coded) return agree(coded[1] ?? '', coded[2] ?? '', coded[3] ?? '');
  const reversed = codeAndName.exec(bare);
  if (reversed) return agree((reversed[2] ?? '').trim(), reversed[1] ?? '', reversed[3] ?? '');
  return readNameAlone(bare);
}

function agree(written: string, code: string, rest: string): DepartmentHeading | null {
  const department = findDepartment(code);
  if (!department || !isFigures(rest)) return null;
  const named = findDepartmentByName(written);
  if (named?.code === department.code) return { department, written, spelling: 'exact', rest };
  if (named) return { department: null, written, spelling: 'contradicted', rest };
  return isMisspelt(written, department)
    ? { department, written, spelling: 'misspelt', rest }
    : null;
}

function readNameAlone(text: string): DepartmentHeading | null {
  const match = nameAlone.exec(text);
  const written = match?.[1]?.trim() ?? '';
  const rest = match?.[2] ?? '';
  if (!match || !isFigures(rest)) return null;
  const named = findDepartmentByName(written);
  if (named) return { department: named, written, spelling: 'exact', rest };
  const only = theOneLetterAway(bareWords(written));
  return only ? { department: only, written, spelling: 'misspelt', rest } : null;
}

const bareNames = allDepartments.map((department) => ({
  department,
  bare: bareWords(department.name),
}));

/** One letter away from one department only; a short name is one letter away from many words. */
function theOneLetterAway(bare: string): Department | null {
  if (bare.length < 6) return null;
  const [first, ...others] = bareNames.filter(
    (each) =>
      Math.abs(each.bare.length - bare.length) <= 1 && spellingDistance(bare, each.bare) === 1,
  );
  return first && others.length === 0 ? first.department : null;
}

function isFigures(rest: string): boolean {
  const words = rest.toLowerCase().split(/[\d .,:–—;()€%-]+/);
  return words.every((word) => word === '' || figureWords.has(word));
}

function isMisspelt(written: string, { name }: Department): boolean {
  const distance = spellingDistance(bareWords(written), bareWords(name));
  return distance <= 2 && distance * 3 <= bareWords(name).length;
}

/** A heading "NAME (30)" whose name is not that of the department: kept for when it must be one. */
export function readCodedHeading(text: string): DepartmentHeading | null {
  const [, written = '', code = '', rest = ''] = nameAndCode.exec(text) ?? [];
  const department = findDepartment(code);
  return department && rest === '' ? { department, written, spelling: 'contradicted', rest } : null;
}
