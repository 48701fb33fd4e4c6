import { permille, ratio } from '#kernel/ratio.ts';
import type { AwardRow, Scale } from './award-row.ts';

/** Which awards a formula speaks of; an empty filter is all of them. */
export type AwardFilter = {
  scale?: Scale;
  /** Departmental awards of this department: a regional award never counts in one. */
  department?: string;
};

/** A key figure as data, so that a stranger can recompute it in any language. */
export type Formula =
  | { op: 'count'; where: AwardFilter }
  | { op: 'sum'; of: 'amount_cents'; where: AwardFilter }
  | { op: 'distinct'; of: 'beneficiaries'; where: AwardFilter }
  | { op: 'greatest'; of: 'amount_cents'; where: AwardFilter }
  | { op: 'constant'; of: string }
  | { op: 'share'; part: Formula; whole: Formula; rounding: 'half-up'; decimals: 1 };

/** What a figure counts: whole cents, things, or tenths of a percent. */
export type FigureUnit = 'cents' | 'count' | 'permille';

export type Figure = { key: string; formula: Formula; unit: FigureUnit; value: number };

/** A figure that cannot be computed here: read in a source, and said to be so. */
export type Constant = {
  key: string;
  unit: 'cents' | 'count';
  value: number;
  /** Which of the snapshot's sources says it, from 0. */
  source: number;
  /** Line of the source document, from 1; null when the source has no lines. */
  line: number | null;
};

export const selects = (where: AwardFilter, award: AwardRow): boolean =>
  (where.scale === undefined || award.scale === where.scale) &&
  (where.department === undefined ||
    (award.scale === 'departmental' && award.departments.includes(where.department)));

export const rowsWhere = (where: AwardFilter, awards: readonly AwardRow[]): AwardRow[] =>
  awards.filter((award) => selects(where, award));

/** The rows that make a figure: for a share, those of its part. A constant has none. */
export function rowsOf(formula: Formula, awards: readonly AwardRow[]): AwardRow[] {
  if (formula.op === 'constant') return [];
  if (formula.op === 'share') return rowsOf(formula.part, awards);
  if (formula.op !== 'greatest') return rowsWhere(formula.where, awards);
  const greatest = compute(formula, awards, []);
  return rowsWhere(formula.where, awards).filter((award) => award.amount_cents === greatest);
}

/**
 * The value of a formula: integers only, shares in tenths of a percent rounded half up.
 * Null when it has none: a share of nothing, the greatest of no award, an unknown constant.
 */
export function compute(
  formula: Formula,
  awards: readonly AwardRow[],
  constants: readonly Constant[],
): number | null {
  switch (formula.op) {
    case 'count':
      return rowsWhere(formula.where, awards).length;
    case 'sum':
      return exactSum(rowsWhere(formula.where, awards));
    case 'distinct':
      return new Set(rowsWhere(formula.where, awards).flatMap((award) => award.beneficiaries)).size;
    case 'greatest':
      return greatestAmount(rowsWhere(formula.where, awards));
    case 'constant':
      return constants.find((constant) => constant.key === formula.of)?.value ?? null;
    case 'share': {
      const part = compute(formula.part, awards, constants);
      const whole = compute(formula.whole, awards, constants);
      const share = part === null || whole === null ? null : ratio(part, whole);
      return share && permille(share);
    }
  }
}

function exactSum(awards: readonly AwardRow[]): number | null {
  const total = awards.reduce((sum, award) => sum + BigInt(award.amount_cents), 0n);
  return total > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(total);
}

const greatestAmount = (awards: readonly AwardRow[]): number | null =>
  awards.reduce<number | null>(
    (greatest, { amount_cents }) =>
      greatest !== null && greatest >= amount_cents ? greatest : amount_cents,
    null,
  );
