import { formatEuros, type Locale } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import type { Comparable, Comparison, Condition } from './condition.ts';
import { findOptionByLabel } from './condition-option.ts';
import { conditionWords, isReserved } from './condition-words.ts';
import { type Form, findField, isKey, type Option } from './form.ts';

/** Writes a condition so that `parseCondition` reads it back the same. */
export const printCondition = (condition: Condition, form: Form, locale: Locale): string =>
  print(condition, { form, locale }, false);

type Setting = { form: Form; locale: Locale };

function print(condition: Condition, setting: Setting, inside: boolean): string {
  if (condition.kind === 'not') return printNot(condition.of, setting);
  if (condition.kind !== 'all' && condition.kind !== 'any') return printAtom(condition, setting);
  const words = conditionWords[setting.locale];
  const [only] = condition.of;
  if (!only) return condition.kind === 'all' ? words.always : words.never;
  if (condition.of.length === 1) return print(only, setting, inside);
  const joiner = condition.kind === 'all' ? words.and : words.or;
  const joined = condition.of.map((each) => print(each, setting, true)).join(` ${joiner} `);
  return inside ? `(${joined})` : joined;
}

type Atom = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function printAtom(atom: Atom, setting: Setting): string {
  const words = conditionWords[setting.locale];
  const field = printKey(atom.field, setting.locale);
  switch (atom.kind) {
    case 'answered':
      return `${field} ${words.filled[0]}`;
    case 'is':
      return `${field} = ${printValue(atom, setting)}`;
    case 'contains':
      return `${field} ${words.contains[0]} ${printValue(atom, setting)}`;
    case 'compares':
      return `${field} ${signs[atom.operator]} ${printComparable(atom.value, setting.locale)}`;
    default:
      return unreachable(atom);
  }
}

function printNot(of: Condition, setting: Setting): string {
  const words = conditionWords[setting.locale];
  const field = 'field' in of ? printKey(of.field, setting.locale) : '';
  if (of.kind === 'answered') return `${field} ${words.not} ${words.filled[0]}`;
  if (of.kind === 'is') return `${field} ≠ ${printValue(of, setting)}`;
  if (of.kind === 'contains') return `${field} ${words.lacks[0]} ${printValue(of, setting)}`;
  if (of.kind === 'compares' && of.operator === '=') {
    return `${field} ≠ ${printComparable(of.value, setting.locale)}`;
  }
  return `${words.not} ${print(of, setting, true)}`;
}

const signs: Record<Comparison, string> = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' };

const printKey = (key: string, locale: Locale): string =>
  isKey(key) && !isReserved(key, locale) ? key : `[${key}]`;

function printValue({ field: key, value }: { field: string; value: string }, setting: Setting) {
  const field = findField(setting.form, key);
  const words = conditionWords[setting.locale];
  if (field?.kind === 'yes-no') return value === 'no' ? words.no : words.yes;
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    return printOption(field.options, value, setting.locale);
  }
  return /^[\p{L}\p{N}_]+$/u.test(value) ? value : `"${value}"`;
}

/** By its label, unless the label would be read as something else. */
function printOption(options: readonly Option[], value: string, locale: Locale): string {
  const label = options.find(({ key }) => key === value)?.label ?? '';
  const found = findOptionByLabel(options, label);
  const plain = label === label.trim() && label !== '' && !/[«»"“”]/.test(label);
  if (plain && 'option' in found && found.option.key === value) {
    return locale === 'fr' ? `« ${label} »` : `“${label}”`;
  }
  return /^[\p{L}\p{N}_]+$/u.test(value) ? value : `"${value}"`;
}

function printComparable(value: Comparable, locale: Locale): string {
  if (value.kind === 'euros') return formatEuros(value.cents, locale);
  if (value.kind === 'number') {
    const written = String(value.number);
    return locale === 'fr' ? written.replace('.', ',') : written;
  }
  const [year, month, day] = value.day.split('-');
  return locale === 'fr' ? `${day}/${month}/${year}` : value.day;
}
