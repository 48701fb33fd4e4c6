import type { Finding } from '#features/publication/finding.ts';
import { centsToJson } from '#kernel/money.ts';
import type { Sheet, Stated, Subtotal } from './sheet.ts';
import { finding } from './sheet-finding.ts';
import {
  contradicts,
  inDepartment,
  inScale,
  isCheckable,
  type Scope,
  scopeOfSubtotal,
  sumScope,
  wholeSheet,
} from './sheet-scope.ts';

/** The stated totals and counts against what the lines add up to. */
export const checkSums = (sheet: Sheet): Finding[] => [
  ...sheet.stated.flatMap((stated) => checkStated(sheet, stated)),
  ...sheet.subtotals.flatMap((subtotal) => checkSubtotal(sheet, subtotal)),
];

function checkStated(sheet: Sheet, stated: Stated): Finding[] {
  switch (stated.kind) {
    case 'awarded-total':
      return checkTotal(sheet, stated);
    case 'awarded-count':
    case 'scale-count':
      return isCheckable(sheet, stated.subject) ? checkCount(sheet, stated, scopeOf(stated)) : [];
    default:
      return [];
  }
}

const scopeOf = ({ kind, subject }: Extract<Stated, { count: number }>): Scope => {
  if (subject === null) return wholeSheet;
  return kind === 'scale-count' ? inScale(subject) : inDepartment(subject);
};

function checkTotal(sheet: Sheet, stated: Extract<Stated, { cents: unknown }>): Finding[] {
  const computed = sumScope(sheet, wholeSheet);
  if (!contradicts(computed, stated.cents)) return [];
  return [
    finding('total-mismatch', {
      unit: 'cents',
      stated: centsToJson(stated.cents),
      computed: centsToJson(computed.sum),
      lines: [stated.line],
    }),
  ];
}

function checkCount(
  sheet: Sheet,
  { count, line, subject }: Extract<Stated, { count: number }>,
  scope: Scope,
): Finding[] {
  const computed = sumScope(sheet, scope).count;
  if (computed === count) return [];
  return [
    finding('count-mismatch', { unit: 'count', stated: count, computed, lines: [line], subject }),
  ];
}

function checkSubtotal(sheet: Sheet, subtotal: Subtotal): Finding[] {
  const scope = scopeOfSubtotal(sheet, subtotal);
  if (!scope) return [];
  const computed = sumScope(sheet, scope);
  if (!contradicts(computed, subtotal.cents)) return [];
  return [
    finding(scope === wholeSheet ? 'total-mismatch' : 'subtotal-mismatch', {
      unit: 'cents',
      stated: centsToJson(subtotal.cents),
      computed: centsToJson(computed.sum),
      lines: [subtotal.line],
      subject: subtotal.label || null,
    }),
  ];
}

/** More awarded than the call announced: true or not of an error, nobody can tell from the sheet. */
export function checkBudget(sheet: Sheet): Finding[] {
  const { sum } = sumScope(sheet, wholeSheet);
  return sheet.stated.flatMap((stated) => {
    if (stated.kind !== 'budget' || stated.subject !== null || sum <= stated.cents) return [];
    const amounts = { stated: centsToJson(stated.cents), computed: centsToJson(sum) };
    return [finding('budget-exceeded', { unit: 'cents', ...amounts, lines: [stated.line] })];
  });
}
