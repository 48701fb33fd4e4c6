import { type Answer, type Answers, answerOf } from '#features/calls/form/answer.ts';
import {
  type BudgetLines,
  budgetAccounts,
  sumOfAccount,
  sumOfSide,
} from '#features/calls/form/budget.ts';
import { budgetMessages } from '#features/calls/form/budget-messages.ts';
import type { Column, Field, Form, Option } from '#features/calls/form/form.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Locale } from '#web/locale.ts';
import { writtenMessages } from './written-messages.ts';

/** An answer as people read it. Null: not answered. */
export type Written =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | {
      kind: 'table';
      header: readonly string[];
      rows: readonly (readonly string[])[];
      /** The last column holds figures. */
      endsInFigures: boolean;
    }
  /** Identifiers: whoever shows them knows their names. */
  | { kind: 'files'; ids: readonly string[] }
  | null;

export type WrittenField = { key: string; label: string; written: Written };
export type WrittenSection = { key: string; title: string; fields: readonly WrittenField[] };

type Place = { locale: Locale; book: TerritoryBook };

/** A dossier in the order it is read: what the answers call for, answered or not. */
export const writeAnswers = (form: Form, answers: Answers, place: Place): WrittenSection[] => {
  const shown = shownFields(form, answers);
  return shown.sections.map(({ section: { key, title }, fields }) => ({
    key,
    title,
    fields: fields.map((field) => {
      const answer = answerOf(shown.answers, field.key);
      return { key: field.key, label: field.label, written: answer && write(field, answer, place) };
    }),
  }));
};

type Asked = Field | Column;

function write(field: Asked, answer: Answer, place: Place): Written {
  switch (answer.kind) {
    case 'choices':
      return { kind: 'list', items: answer.options.map((option) => labelOf(field, option)) };
    case 'territories':
      return { kind: 'list', items: answer.codes.map((code) => nameOf(code, place)) };
    case 'files':
      return { kind: 'files', ids: answer.ids };
    case 'rows':
      return tableOf(field, answer.rows, place);
    case 'budget':
      return budgetOf(answer.lines, place.locale);
    default:
      return { kind: 'text', text: lineOf(field, answer, place.locale) };
  }
}

type Small = Exclude<Answer, { kind: 'choices' | 'territories' | 'files' | 'rows' | 'budget' }>;

function lineOf(field: Asked, answer: Small, locale: Locale): string {
  const words = writtenMessages[locale];
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'number':
      return numberOf(field, answer.number, locale);
    case 'euros':
      return formatEuros(answer.cents, locale);
    case 'date':
      return dayOf(answer.day, locale);
    case 'choice':
      return labelOf(field, answer.option);
    case 'yes-no':
      return answer.yes ? words.yes : words.no;
    case 'statement':
      return words.signed(dayOf(answer.signedOn, locale), answer.version);
  }
}

const dayOf = (text: string, locale: Locale): string => {
  const day = parsePlainDay(text);
  return day ? formatDay(day, locale) : text;
};

function numberOf(field: Asked, number: number, locale: Locale): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const text = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(number);
  return field.kind === 'number' && field.unit !== '' ? `${text} ${field.unit}` : text;
}

function labelOf(field: Asked, option: string): string {
  const options: readonly Option[] = 'options' in field ? field.options : [];
  return options.find(({ key }) => key === option)?.label ?? option;
}

const nameOf = (code: string, { book }: Place): string => {
  const name = book.find(code)?.name;
  return name === undefined ? code : `${name} (${code})`;
};

function tableOf(
  field: Asked,
  rows: readonly Readonly<Record<string, Answer>>[],
  { locale }: Place,
): Written {
  if (field.kind !== 'table') return null;
  const { columns } = field;
  const cell = (row: Readonly<Record<string, Answer>>, column: Column) => {
    const answer = answerOf(row, column.key);
    return answer ? lineOf(column, answer as Small, locale) : '';
  };
  return {
    kind: 'table',
    header: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map((column) => cell(row, column))),
    endsInFigures: false,
  };
}

const sides = ['charges', 'income', 'in-kind-uses', 'in-kind-resources'] as const;

/** The lines that hold something, each side with its total. */
function budgetOf(lines: BudgetLines, locale: Locale): Written {
  const words = budgetMessages[locale];
  const labels: Record<string, string> = words.accounts;
  const row = (code: string, number: string | null, amount: Cents) =>
    amount === 0n ? [] : [[number ?? '', labels[code] ?? code, formatEuros(amount, locale)]];
  const rows = sides.flatMap((side) => {
    const filled = budgetAccounts[side].flatMap((account) => {
      const parts = account.parts.flatMap((part) =>
        row(part.code, part.number, sumOfAccount(part, lines)),
      );
      return [...row(account.code, account.number, sumOfAccount(account, lines)), ...parts];
    });
    if (filled.length === 0) return [];
    return [...filled, ['', words.totals[side], formatEuros(sumOfSide(side, lines), locale)]];
  });
  return { kind: 'table', header: [...writtenMessages[locale].budget], rows, endsInFigures: true };
}
