import { parsePlainDay } from '#kernel/day.ts';
import { parseEuros } from '#kernel/money.ts';
import type { Comparable, Comparison, Condition } from '../form/condition.ts';
import { findOptionByLabel } from '../form/condition-option.ts';
import { type Field, type Form, findField, type Option } from '../form/form.ts';
import { isCodeOf } from '../form/territory-code.ts';

export const operators = [
  'is',
  'is-not',
  'contains',
  'contains-not',
  'answered',
  'not-answered',
  '<',
  '<=',
  '=',
  '>=',
  '>',
] as const;
export type Operator = (typeof operators)[number];

/** A rule as a row of three inputs. */
export type ConditionRow = { field: string; operator: string; value: string };
export type ConditionRows = { join: 'all' | 'any'; rows: readonly ConditionRow[] };

export type WrongRow =
  | { reason: 'field-missing' }
  | { reason: 'field-unknown' }
  | { reason: 'operator-unfit'; label: string; fit: readonly Operator[] }
  | { reason: 'value-unknown'; label: string; options: readonly string[] }
  | { reason: 'value-unread'; label: string; expected: Comparable['kind'] };

/** What can be asked of an answer, by its kind: nothing else is offered, nothing else is read. */
export function operatorsOf({ kind }: Field): readonly Operator[] {
  switch (kind) {
    case 'choice':
    case 'yes-no':
      return ['is', 'is-not', 'answered', 'not-answered'];
    case 'choices':
    case 'territory':
      return ['contains', 'contains-not', 'answered', 'not-answered'];
    case 'total':
      return ['<', '<=', '=', '>=', '>'];
    case 'number':
    case 'euros':
    case 'date':
      return ['<', '<=', '=', '>=', '>', 'answered', 'not-answered'];
    default:
      return ['answered', 'not-answered'];
  }
}

type ReadRow = { ok: true; condition: Condition } | { ok: false; wrong: WrongRow };

const read = (condition: Condition): ReadRow => ({ ok: true, condition });
const wrong = (what: WrongRow): ReadRow => ({ ok: false, wrong: what });

export function readRow(row: ConditionRow, form: Form): ReadRow {
  if (row.field === '') return wrong({ reason: 'field-missing' });
  const field = findField(form, row.field);
  if (!field) return wrong({ reason: 'field-unknown' });
  const fit = operatorsOf(field);
  const operator = fit.find((each) => each === row.operator);
  if (!operator) return wrong({ reason: 'operator-unfit', label: field.label, fit });
  return readWith(field, operator, row.value.trim());
}

function readWith(field: Field, operator: Operator, value: string): ReadRow {
  switch (operator) {
    case 'answered':
    case 'not-answered':
      return read(negated(operator !== 'answered', { kind: 'answered', field: field.key }));
    case 'is':
    case 'is-not':
    case 'contains':
    case 'contains-not': {
      const kind = operator.startsWith('is') ? 'is' : 'contains';
      const named = optionNamed(field, value);
      if (named === null) return wrong(unknownValue(field));
      return read(negated(operator.endsWith('-not'), { kind, field: field.key, value: named }));
    }
    default:
      return readComparison(field, operator, value);
  }
}

const negated = (isNegated: boolean, of: Condition): Condition =>
  isNegated ? { kind: 'not', of } : of;

const unknownValue = (field: Field): WrongRow => ({
  reason: 'value-unknown',
  label: field.label,
  options: optionsOf(field).map(({ label }) => label),
});

function optionNamed(field: Field, typed: string): string | null {
  if (field.kind === 'territory') {
    // "Toulouse (31555)", as the list of places writes it, or the code alone.
    const code = /\(?([0-9AB]{2,9})\)?$/i.exec(typed)?.[1]?.toUpperCase() ?? '';
    return isCodeOf(field.levels, code) ? code : null;
  }
  const found = findOptionByLabel(optionsOf(field), typed);
  return 'option' in found ? found.option.key : null;
}

function optionsOf(field: Field): readonly Option[] {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options;
  if (field.kind !== 'yes-no') return [];
  return [
    { key: 'yes', label: 'oui' },
    { key: 'no', label: 'non' },
    { key: 'yes', label: 'yes' },
    { key: 'no', label: 'no' },
  ];
}

function readComparison(field: Field, operator: Comparison, typed: string): ReadRow {
  const expected = comparableOf(field);
  const value = readComparable(expected, typed);
  return value
    ? read({ kind: 'compares', field: field.key, operator, value })
    : wrong({ reason: 'value-unread', label: field.label, expected });
}

function comparableOf(field: Field): Comparable['kind'] {
  if (field.kind === 'date') return 'date';
  if (field.kind === 'euros') return 'euros';
  return field.kind === 'total' && field.unit === 'euros' ? 'euros' : 'number';
}

function readComparable(expected: Comparable['kind'], typed: string): Comparable | null {
  if (expected === 'euros') {
    const cents = parseEuros(typed);
    return cents === null ? null : { kind: 'euros', cents };
  }
  if (expected === 'date') {
    const day = readDay(typed);
    return day === null ? null : { kind: 'date', day };
  }
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? { kind: 'number', number: Number(plain) } : null;
}

/** "31/12/2026" as people write it, or "2026-12-31". */
function readDay(typed: string): string | null {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
  if (!french) return parsePlainDay(typed);
  const [, day = '', month = '', year = ''] = french;
  return parsePlainDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Rows joined by one word; one row alone stands for itself. */
export function joinRows(
  join: ConditionRows['join'],
  conditions: readonly Condition[],
): Condition | null {
  const [only] = conditions;
  if (only === undefined) return null;
  return conditions.length === 1 ? only : { kind: join, of: conditions };
}
