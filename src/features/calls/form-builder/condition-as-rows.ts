import { formatEuros } from '#kernel/money.ts';
import type { Locale } from '#web/locale.ts';
import type { Comparable, Condition } from '../form/condition.ts';
import { type Form, findField } from '../form/form.ts';
import { formPageMessages } from '../form-page/form-page-messages.ts';
import type { ConditionRow, ConditionRows, Operator } from './condition-rows.ts';

/** The same condition as rows; null when only the text can say it. */
export function asRows(condition: Condition, form: Form, locale: Locale): ConditionRows | null {
  const joined = condition.kind === 'all' || condition.kind === 'any';
  const rows = (joined ? condition.of : [condition]).map((each) => asRow(each, form, locale));
  const whole = rows.filter((row) => row !== null);
  if (whole.length !== rows.length || rows.length === 0) return null;
  return { join: joined && rows.length > 1 ? condition.kind : 'all', rows: whole };
}

function asRow(condition: Condition, form: Form, locale: Locale): ConditionRow | null {
  const isNot = condition.kind === 'not';
  const plain = isNot ? condition.of : condition;
  switch (plain.kind) {
    case 'answered':
      return row(plain.field, isNot ? 'not-answered' : 'answered', '');
    case 'is':
    case 'contains': {
      const value = labelOf(plain.field, plain.value, form, locale);
      return row(plain.field, isNot ? `${plain.kind}-not` : plain.kind, value);
    }
    case 'compares':
      return isNot ? null : row(plain.field, plain.operator, write(plain.value, locale));
    default:
      return null;
  }
}

const row = (field: string, operator: Operator, value: string): ConditionRow => ({
  field,
  operator,
  value,
});

function labelOf(key: string, value: string, form: Form, locale: Locale): string {
  const field = findField(form, key);
  if (field?.kind === 'yes-no') {
    return value === 'yes' ? formPageMessages[locale].yes : formPageMessages[locale].no;
  }
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return value;
  return field.options.find((option) => option.key === value)?.label ?? value;
}

function write(value: Comparable, locale: Locale): string {
  if (value.kind === 'euros') return formatEuros(value.cents, 'fr').replace(/\u00a0/g, ' ');
  if (value.kind === 'number')
    return String(value.number).replace('.', locale === 'fr' ? ',' : '.');
  return value.day.split('-').reverse().join('/');
}
