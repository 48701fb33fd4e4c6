import { type Cents, formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import { formatPermille } from '#kernel/ratio.ts';
import { findDepartment } from '#kernel/territories.ts';
import type { AwardFilter, Figure, FigureUnit, Formula } from './figure.ts';
import { figureMessages } from './figure-messages.ts';

/** "2 046 303 €", "52", "76,9 %". */
export function formatFigure(value: number, unit: FigureUnit, locale: Locale): string {
  if (unit === 'cents') return formatEuros(BigInt(value) as Cents, locale);
  return unit === 'permille' ? formatPermille(value, locale) : formatCount(value, locale);
}

/** "2 046 303 €" → the digits large, the unit small beside them; a figure without unit has none. */
export function splitUnit(text: string): { value: string; unit?: string } {
  const parts = /^(.*)\u00a0(\D+)$/.exec(text);
  return parts?.[1] && parts[2] ? { value: parts[1], unit: parts[2] } : { value: text };
}

/** As a source writes it: "76 %", where our own figure would say "76,0 %". */
export const formatStated = (value: number, unit: FigureUnit, locale: Locale): string =>
  unit === 'permille' && value % 10 === 0
    ? formatFigure(value, unit, locale).replace(/[,.]0/, '')
    : formatFigure(value, unit, locale);

/** "−18 €", "+0,9 point": a difference of shares is in points, not in percent. */
export function formatDifference(difference: number, unit: FigureUnit, locale: Locale): string {
  const sign = difference > 0 ? '+' : '';
  if (unit !== 'permille') return `${sign}${formatFigure(difference, unit, locale)}`;
  const [share = ''] = formatPermille(difference, locale).split(/[\u00a0%]/);
  return `${sign}${figureMessages[locale].points(share, Math.abs(difference) >= 20)}`;
}

/** The name of a figure: of its list when it is known there, else of its department. */
export function nameFigure(key: string, locale: Locale): string {
  const words = figureMessages[locale];
  const known = Object.entries(words.names).find(([name]) => name === key);
  if (known) return known[1];
  const department = /^department-(\w+)-(count|total)$/.exec(key);
  if (!department) return key;
  const [, code = '', kind] = department;
  const name = nameDepartment(code);
  return kind === 'count' ? words.departmentCount(name) : words.departmentTotal(name);
}

/** "Gers (32)". */
export const nameDepartment = (code: string): string => {
  const department = findDepartment(code);
  return department ? `${department.name} (${code})` : code;
};

/** The formula in words: "somme des montants des lignes d’échelle régionale". */
export function sayFormula(formula: Formula, locale: Locale): string {
  const words = figureMessages[locale].formulas;
  switch (formula.op) {
    case 'count':
      return words.count(sayFilter(formula.where, locale));
    case 'sum':
      return words.sum(sayFilter(formula.where, locale));
    case 'distinct':
      return words.distinct(sayFilter(formula.where, locale));
    case 'greatest':
      return words.greatest(sayFilter(formula.where, locale));
    case 'constant':
      return words.constant(nameFigure(formula.of, locale));
    case 'share':
      return words.share(sayFormula(formula.part, locale), sayFormula(formula.whole, locale));
  }
}

function sayFilter({ scale, department }: AwardFilter, locale: Locale): string {
  const words = figureMessages[locale].filters;
  if (department !== undefined) return words.department(nameDepartment(department));
  return scale === undefined ? words.all : words[scale];
}

export const roundingRule = (figure: Figure, locale: Locale): string | undefined =>
  figure.unit === 'permille' ? figureMessages[locale].rounding : undefined;
