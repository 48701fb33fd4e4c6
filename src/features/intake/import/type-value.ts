import type { Field } from '#features/calls/form/form.ts';
import { parseEuros } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { territoriesNamed } from '#kernel/territory-search.ts';
import { type Family, normalised, type SourceCell } from './source-line.ts';

type Context = { family: Family; book: TerritoryBook };

/**
 * What a person would have typed in this field to say what the cell says: `readAnswer` judges it. What
 * is not understood stays as it is, so that its refusal shows it.
 */
export function typeValues(field: Field, values: readonly string[], context: Context): string[] {
  const texts = values.map((value) => value.trim()).filter((value) => value !== '');
  switch (field.kind) {
    case 'choice':
      return texts.slice(0, 1).map((text) => optionOf(field.options, text));
    case 'choices':
      return choicesOf(field.options, texts);
    case 'yes-no':
      return texts.slice(0, 1).map(yesOrNo);
    case 'date':
      return texts.slice(0, 1).map((text) => dayIn(text) ?? text);
    case 'euros':
      return texts.slice(0, 1).map(amountOf);
    case 'number':
      return texts.slice(0, 1).map(trimmedNumber);
    case 'statement':
      return texts.some((text) => yesOrNo(text) === 'yes') ? [field.version] : [];
    case 'territory':
      return placesOf(field.levels, texts, context);
    default:
      return texts.length > 1 ? [texts.join('\n')] : texts;
  }
}

type Option = { key: string; label: string };

function optionOf(options: readonly Option[], text: string): string {
  const words = normalised(text);
  const [first, ...others] = options.filter(
    ({ key, label }) => key === text || normalised(label) === words,
  );
  return first && others.length === 0 ? first.key : text;
}

/** A list in one cell is cut only where it is no option as a whole, at its stronger marks first. */
function choicesOf(options: readonly Option[], texts: readonly string[]): string[] {
  const known = (text: string) => options.some(({ key }) => key === optionOf(options, text));
  const cut = (marks: RegExp) => (text: string) => (known(text) ? [text] : text.split(marks));
  return texts
    .flatMap(cut(/\s*[;|\n]\s*/))
    .flatMap(cut(/,\s+/))
    .filter((part) => part !== '')
    .map((part) => optionOf(options, part));
}

const yeses = ['true', 'oui', 'yes', 'vrai', '1', 'on', 'x'];
const noes = ['false', 'non', 'no', 'faux', '0', 'off'];

function yesOrNo(text: string): string {
  const word = normalised(text);
  if (yeses.includes(word)) return 'yes';
  return noes.includes(word) ? 'no' : text;
}

/** "2026-03-02T22:30:00Z" is 2 March in Paris, or the third: an instant is read there. */
export function dayIn(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(text)?.[0];
  if (day) return day;
  const [, d = '', m = '', y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s|$)/.exec(text) ?? [];
  if (y) return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d/.test(text)) return null;
  const zoned = text.replace(' ', 'T').replace(/\s*UTC$/, 'Z');
  // Without a zone it is a local time: its day is written.
  if (!/(Z|[+-]\d{2}:?\d{2})$/.test(zoned)) return text.slice(0, 10);
  const instant = new Date(zoned);
  return Number.isNaN(instant.getTime()) ? null : parisDay.format(instant);
}

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "12000.0" and "12 000,50 €": a zero after the cents says nothing more. */
function amountOf(text: string): string {
  const plain = text.replace(/^(-?\d+[.,]\d{2})0+$/, '$1');
  return parseEuros(plain) === null ? text : plain;
}

const trimmedNumber = (text: string): string => text.replace(/^(-?\d+)[.,]0+$/, '$1');

type Levels = Extract<Field, { kind: 'territory' }>['levels'];

function placesOf(levels: Levels, texts: readonly string[], { family, book }: Context): string[] {
  const known = (text: string) => territoriesNamed(book, text, levels).length === 1;
  const parts = texts.flatMap((text) => (known(text) ? [text] : text.split(/\s*[;|\n]\s*/)));
  return parts
    .filter((part) => part !== '')
    .map((part) => (family === 'demarche' ? withoutPostalCode(part, levels, book) : part));
}

/**
 * Démarches Simplifiées writes "Toulouse (31000)" when it falls back to text: a postal code, which
 * is often the INSEE code of another commune. The name is read, in the department of the code.
 */
function withoutPostalCode(text: string, levels: Levels, book: TerritoryBook): string {
  const [, name = '', postal] = /^(.+) \((\d{5})\)$/.exec(text) ?? [];
  if (postal === undefined) return text.replace(/^\d{2,3} [-–] /, '');
  const departments = departmentsOf(postal);
  const found = territoriesNamed(book, name, levels).filter(({ territory }) =>
    territory.departments.some((code) => departments.includes(code)),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only.territory.code : name;
}

function departmentsOf(postal: string): readonly string[] {
  if (postal.startsWith('20')) return ['2A', '2B'];
  return [postal.slice(0, /^9[78]/.test(postal) ? 3 : 2)];
}

/** The rows of a repeated block, each cell under the column of that label. */
export function typeRows(
  { key, columns }: Extract<Field, { kind: 'table' }>,
  { rows = [] }: SourceCell,
  context: Context,
): Record<string, string[]> {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      columns.flatMap((column): [string, string[]][] => {
        const text = row[normalised(column.label)] ?? row[normalised(column.key)];
        if (text === undefined) return [];
        const asked = { ...column, help: '', required: 'never', shownWhen: null } as Field;
        return [[`${key}.${index}.${column.key}`, typeValues(asked, [text], context)]];
      }),
    ),
  );
}
