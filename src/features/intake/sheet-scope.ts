import { type Cents, cents, sumCents } from '#kernel/money.ts';
import { sortKey } from '#kernel/sort-key.ts';
import { findDepartment, findDepartmentByName } from '#kernel/territories.ts';
import { readDepartmentHeading } from './department-heading.ts';
import { readScale } from './read-scale.ts';
import type { Placed, Sheet, Subtotal } from './sheet.ts';

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

/**
 * Whether the sheet says enough to tell what is inside: a count of regional awards proves nothing
 * against awards whose scale is not given.
 */
export function isCheckable({ awards, doubts }: Sheet, subject: string | null): boolean {
  if (subject === null) return true;
  const placed: readonly Placed[] = [...awards, ...doubts];
  const known = findDepartment(subject)
    ? ({ scale, departments }: Placed) => scale === 'regional' || departments.length > 0
    : ({ scale }: Placed) => scale !== null;
  return placed.every(known);
}

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

/**
 * The part of the sheet a subtotal adds up, by its label, else by where it stands; null when the
 * sheet does not say which awards are in it.
 */
export function scopeOfSubtotal(sheet: Sheet, subtotal: Subtotal): Scope | null {
  const { label, section } = subtotal;
  if (wholeLabel.test(label)) return wholeSheet;
  const scale = readScale(label);
  if (scale) return isCheckable(sheet, scale) ? inScale(scale) : null;
  const code = departmentOfLabel(label);
  if (code) return isCheckable(sheet, code) ? inDepartment(code) : null;
  const theme = sheet.awards.find((award) => award.theme && opensWith(award.theme, label))?.theme;
  if (theme) return (placed) => placed.theme === theme;
  return scopeByPlace(sheet, subtotal, section.number);
}

const departmentOfLabel = (label: string): string | null =>
  (readDepartmentHeading(label)?.department ?? findDepartmentByName(label) ?? findDepartment(label))
    ?.code ?? null;

/** "axe 1" names "Axe 1 : rompre l'isolement", not "Axe 10". */
function opensWith(theme: string, label: string): boolean {
  const [whole, start] = [sortKey(theme), sortKey(label)];
  return start !== '' && whole.startsWith(start) && !/[A-Z0-9]/.test(whole.charAt(start.length));
}

/** Without a label, a last "Total" may close its section or the whole sheet: either may prove it. */
function scopeByPlace(sheet: Sheet, subtotal: Subtotal, section: number): Scope {
  const here: Scope = (placed) => placed.section.number === section;
  const isLast = sheet.awards.every(({ row }) => (row.line ?? 0) < subtotal.line);
  if (!isLast || !contradicts(sumScope(sheet, here), subtotal.cents)) return here;
  return subtotal.partial ? here : wholeSheet;
}
