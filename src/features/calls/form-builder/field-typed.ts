import { type Cents, formatEuros } from '#kernel/money.ts';
import type { Locale } from '#web/locale.ts';
import type { Condition } from '../form/condition.ts';
import type { Column, Field, Form, NumberKind, Section } from '../form/form.ts';
import type { Typed } from '../form-page/typed.ts';
import { asRows } from './condition-as-rows.ts';
import { megabyte } from './kind-settings.ts';
import { writeOptions } from './option-lines.ts';

type Written = Record<string, readonly string[]>;
type Writing = { form: Form; locale: Locale; print: (condition: Condition) => string };

/** The settings of a field as the page that edits them sends them: what is shown first. */
export const typedOfField = (field: Field, writing: Writing): Typed => ({
  label: [field.label],
  help: [field.help],
  ...writtenKind(field, writing.locale),
  ...writtenCondition('shown', field.shownWhen, 'always', writing),
  ...(typeof field.required === 'string'
    ? writtenCondition('required', null, field.required, writing)
    : writtenCondition('required', field.required.when, 'always', writing)),
});

export const typedOfSection = (section: Section, writing: Writing): Typed => ({
  title: [section.title],
  help: [section.help],
  ...writtenCondition('shown', section.shownWhen, 'always', writing),
});

/** As rows when rows can say it; as text always. */
function writtenCondition(
  name: string,
  condition: Condition | null,
  otherwise: string,
  { form, locale, print }: Writing,
): Written {
  if (condition === null) return { [name]: [otherwise] };
  const rows = asRows(condition, form, locale);
  const written: Written = {
    [name]: [rows ? 'rows' : 'text'],
    [`${name}-written`]: [print(condition)],
    [`${name}-join`]: [rows?.join ?? 'all'],
  };
  for (const [index, row] of (rows?.rows ?? []).entries()) {
    written[`${name}-rows.${index}.field`] = [row.field];
    written[`${name}-rows.${index}.operator`] = [row.operator];
    written[`${name}-rows.${index}.value`] = [row.value];
  }
  return written;
}

function writtenKind(field: Field, locale: Locale): Written {
  switch (field.kind) {
    case 'short-text':
    case 'long-text':
      return { 'max-length': [String(field.maxLength)] };
    case 'number':
      return writtenNumber(field, '', locale);
    case 'euros':
      return { min: [amount(field.min)], max: [amount(field.max)] };
    case 'date':
      return { min: [field.min ?? ''], max: [field.max ?? ''] };
    case 'choice':
      return { options: [writeOptions(field.options)] };
    case 'choices':
      return {
        options: [writeOptions(field.options)],
        min: [field.min === 0 ? '' : String(field.min)],
        max: [field.max === null ? '' : String(field.max)],
      };
    default:
      return writtenLarger(field, locale);
  }
}

function writtenLarger(field: Field, locale: Locale): Written {
  switch (field.kind) {
    case 'territory':
      return { levels: field.levels, several: [field.several ? 'yes' : 'no'] };
    case 'file':
      return {
        accepts: field.accepts,
        'max-megabytes': [String(Math.round(field.maxBytes / megabyte))],
        'max-count': [String(field.maxCount)],
      };
    case 'table':
      return {
        'min-rows': [String(field.minRows)],
        'max-rows': [String(field.maxRows)],
        ...Object.assign(
          {},
          ...field.columns.map((column, row) => writtenColumn(column, row, locale)),
        ),
      };
    case 'budget':
      return { of: [field.of], request: [field.request ?? ''] };
    case 'statement':
      return { text: [field.text] };
    case 'total':
      return {
        'total-unit': [field.unit],
        ...Object.assign(
          {},
          ...field.terms.map((term, row) => ({
            [`terms.${row}.sign`]: [term.sign],
            [`terms.${row}.of`]: [
              term.column === null ? term.field : `${term.field}.${term.column}`,
            ],
          })),
        ),
      };
    default:
      return {};
  }
}

function writtenColumn(column: Column, row: number, locale: Locale): Written {
  const prefix = `columns.${row}.`;
  return {
    [`${prefix}key`]: [column.key],
    [`${prefix}label`]: [column.label],
    [`${prefix}kind`]: [column.kind],
    [`${prefix}required`]: column.required ? ['yes'] : [],
    ...(column.kind === 'number' ? writtenNumber(column, prefix, locale) : {}),
    ...(column.kind === 'euros'
      ? { [`${prefix}min`]: [amount(column.min)], [`${prefix}max`]: [amount(column.max)] }
      : {}),
    ...(column.kind === 'choice' ? { [`${prefix}options`]: [writeOptions(column.options)] } : {}),
  };
}

const writtenNumber = (number: NumberKind, prefix: string, locale: Locale): Written => ({
  [`${prefix}min`]: [plain(number.min, locale)],
  [`${prefix}max`]: [plain(number.max, locale)],
  [`${prefix}decimals`]: [String(number.decimals)],
  [`${prefix}unit`]: [number.unit],
});

const plain = (value: number | null, locale: Locale): string =>
  value === null ? '' : String(value).replace('.', locale === 'fr' ? ',' : '.');

const amount = (value: Cents | null): string =>
  value === null ? '' : formatEuros(value, 'fr').replace(/\u00a0/g, ' ');
