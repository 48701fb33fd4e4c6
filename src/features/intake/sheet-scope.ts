import { type Cents, cents, sumCents } from '#kernel/money.ts';
import { findDepartmentByName } from '#kernel/territories.ts';
import { readDepartmentHeading } from './department-heading.ts';
import { readScale } from './read-scale.ts';
import type { Placed, Sheet, Subtotal } from './sheet.ts';
import { bareWords } from './spelling.ts';

/** A part of the sheet that a figure is about. */
export type Scope = (placed: Placed) => boolean;
export const wholeSheet: Scope = () => true;
export const inScale =
  (scale: string): Scope =>
  (placed) =>
    placed.scale === scale;
export const inDepartment =
  (code: string): Scope =>
  ({ scale, departments }) =>
    scale !== 'regional' && departments.length === 1 && departments[0] === code;

/** What the awards of a scope add up to, and what the doubtful ones could add. */
export type ScopeSum = { count: number; sum: Cents; low: Cents; high: Cents | null };

export function sumScope({ awards, doubts }: Sheet, scope: Scope): ScopeSum {
  const inside = awards.filter(scope);
  const doubtful = doubts.filter(scope);
  const sum = sumCents(inside.map((award) => award.cents));
  const low = sumCents([sum, ...doubtful.map(({ bounds }) => bounds?.low ?? cents(0n))]);
  const open = doubtful.some(({ bounds }) => bounds === null);
  const high = open
    ? null
    : sumCents([sum, ...doubtful.map(({ bounds }) => bounds?.high ?? cents(0n))]);
  return { count: inside.length + doubtful.length, sum, low, high };
}

/** Proved false: even the doubtful amounts cannot make the stated figure. */
export const contradicts = ({ low, high }: ScopeSum, stated: Cents): boolean =>
  stated < low || (high !== null && stated > high);

const wholeLabel =
  /^(?:général|attribué|accordé|alloué|global|des (?:subventions|aides|projets)|de l['’]appel)/iu;

/** The part of the sheet a subtotal adds up, by its label, else by where it stands. */
export function scopeOfSubtotal(sheet: Sheet, subtotal: Subtotal): Scope {
  const { label, section } = subtotal;
  if (wholeLabel.test(label)) return wholeSheet;
  const scale = readScale(label);
  if (scale) return inScale(scale);
  const department = readDepartmentHeading(label)?.department ?? findDepartmentByName(label);
  if (department) return inDepartment(department.code);
  const theme = sheet.awards.find(
    (award) => award.theme && bareWords(award.theme) === bareWords(label),
  );
  if (theme) return (placed) => placed.theme === theme.theme;
  return scopeByPlace(sheet, subtotal, section.number);
}

/** Without a label, a last "Total" may close its section or the whole sheet: either may prove it. */
function scopeByPlace(sheet: Sheet, subtotal: Subtotal, section: number): Scope {
  const here: Scope = (placed) => placed.section.number === section;
  const isLast = sheet.awards.every(({ row }) => (row.line ?? 0) < subtotal.line);
  if (!isLast || !contradicts(sumScope(sheet, here), subtotal.cents)) return here;
  const partial = /^sous/i.test(subtotal.source.text);
  return partial ? here : wholeSheet;
}
