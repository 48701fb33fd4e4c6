import { type Typed, textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import type { Answer } from './answer.ts';
import type { AnswerIssue } from './answer-issue.ts';
import type { Column, Field } from './form.ts';
import { readSmall } from './read-small.ts';

type Table = Extract<Field, { kind: 'table' }>;

/** A row left empty does not count; the inputs of the others keep their names. */
export function readRows(
  { key, columns }: Table,
  typed: Typed,
): { answer: Answer | null; issues: AnswerIssue[] } {
  const read = Array.from({ length: countRows(typed, key) }, (_, index) =>
    readRow(columns, `${key}.${index}`, typed),
  );
  const issues = read.flatMap((row) => row.issues);
  const rows = read.map(({ row }) => row).filter((row) => Object.keys(row).length > 0);
  if (issues.length > 0 || rows.length === 0) return { answer: null, issues };
  return { answer: { kind: 'rows', rows }, issues };
}

function readRow(columns: readonly Column[], at: string, typed: Typed) {
  const row: Record<string, Answer> = {};
  const issues: AnswerIssue[] = [];
  for (const column of columns) {
    const name = `${at}.${column.key}`;
    const text = textAt(typed, name);
    if (text.trim() === '') continue;
    const cell = readSmall(column, text);
    if (cell.ok) row[column.key] = cell.value;
    else issues.push({ name, ...cell.refusal });
  }
  return { row, issues };
}
