import { euros } from '#kernel/money.ts';
import type { Condition } from '../condition.ts';
import type { Column, Field, FieldKind, FileKind, Section, Term } from '../form.ts';

/** Short ways to write a template: a key, what is read, and what differs from the usual. */
type Given = Partial<Pick<Field, 'help' | 'required' | 'shownWhen'>>;

export const field = (key: string, label: string, kind: FieldKind, given: Given = {}): Field => ({
  key,
  label,
  help: '',
  required: 'always',
  shownWhen: null,
  ...given,
  ...kind,
});

export const section = (
  key: string,
  title: string,
  help: string,
  fields: readonly Field[],
  shownWhen: Condition | null = null,
): Section => ({ key, title, help, shownWhen, fields });

export const is = (key: string, value: string): Condition => ({ kind: 'is', field: key, value });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const moreThan = (key: string, amount: number): Condition => ({
  kind: 'compares',
  field: key,
  operator: '>',
  value: { kind: 'euros', cents: euros(amount) },
});

export const optional = { required: 'never' } as const;
export const line: FieldKind = { kind: 'short-text', maxLength: 200 };
export const paragraph: FieldKind = { kind: 'long-text', maxLength: 1_000 };
export const page: FieldKind = { kind: 'long-text', maxLength: 4_000 };
export const yesNo: FieldKind = { kind: 'yes-no' };
export const date: FieldKind = { kind: 'date', min: null, max: null };
export const amount: FieldKind = { kind: 'euros', min: euros(0), max: null };
export const count = (unit: string, decimals = 0): FieldKind => ({
  kind: 'number',
  min: 0,
  max: null,
  decimals,
  unit,
});
export const choice = (options: Readonly<Record<string, string>>): FieldKind => ({
  kind: 'choice',
  options: Object.entries(options).map(([key, label]) => ({ key, label })),
});
export const choices = (options: Readonly<Record<string, string>>): FieldKind => ({
  kind: 'choices',
  options: Object.entries(options).map(([key, label]) => ({ key, label })),
  min: 1,
  max: null,
});

const twentyMegabytes = 20_000_000;
export const file = (maxCount = 1, accepts: readonly FileKind[] = ['pdf', 'image']): FieldKind => ({
  kind: 'file',
  accepts,
  maxBytes: twentyMegabytes,
  maxCount,
});
export const statement = (version: string, ...paragraphs: string[]): FieldKind => ({
  kind: 'statement',
  text: paragraphs.join('\n\n'),
  version,
});
export const table = (minRows: number, ...columns: Column[]): FieldKind => ({
  kind: 'table',
  columns,
  minRows,
  maxRows: 30,
});
export const textColumn = (key: string, label: string, required = true): Column => ({
  key,
  label,
  required,
  kind: 'short-text',
  maxLength: 150,
});
export const amountColumn = (key: string, label: string): Column => ({
  key,
  label,
  required: true,
  kind: 'euros',
  min: euros(0),
  max: null,
});
export const plus = (key: string, column: string | null = null): Term => ({
  sign: 'plus',
  field: key,
  column,
});
export const minus = (key: string, column: string | null = null): Term => ({
  sign: 'minus',
  field: key,
  column,
});
export const total = (...terms: Term[]): FieldKind => ({ kind: 'total', terms, unit: 'euros' });
