import type { Typed } from '../form-page/typed.ts';
import { type Answer, type Answers, answerOf } from './answer.ts';
import { compareForms } from './compare-forms.ts';
import { type Column, type Field, type Form, findField } from './form.ts';
import type { FormChange } from './form-change.ts';
import { isAnswered } from './holds.ts';
import { typeAnswer } from './type-answer.ts';

/** An answer that has no place any more, under the label it was given, as it was typed. */
export type SetAside = {
  key: string;
  label: string;
  kind: Field['kind'] | null;
  typed: Typed;
  answer: Answer;
};

export type CarriedOver = {
  answers: Answers;
  /** Never dropped: shown to the applicant beside the new form, to be copied or let go. */
  setAside: readonly SetAside[];
  changes: readonly FormChange[];
};

/** Takes a draft from one revision of its form to the next. No answer is lost. */
export function carryOver(before: Form, after: Form, answers: Answers): CarriedOver {
  const kept: Record<string, Answer> = Object.create(null);
  const setAside: SetAside[] = [];
  for (const key of Object.keys(answers)) {
    const answer = answerOf(answers, key);
    if (!answer) continue;
    const old = findField(before, key);
    const held = adapt(old, findField(after, key), answer);
    if (held) kept[key] = held;
    if (held === answer || !isAnswered(answer)) continue;
    const label = old?.label ?? key;
    setAside.push({ key, label, kind: old?.kind ?? null, typed: typeAnswer(key, answer), answer });
  }
  return { answers: { ...kept }, setAside, changes: compareForms(before, after) };
}

/** The part of an answer the new field can hold: the very same when it holds all; null for none. */
function adapt(old: Field | null, field: Field | null, answer: Answer): Answer | null {
  if (!field || !old || old.kind !== field.kind) return null;
  if (field.kind === 'choice' && answer.kind === 'choice') {
    return hasOption(field, answer.option) ? answer : null;
  }
  if (field.kind === 'choices' && answer.kind === 'choices') return adaptChoices(field, answer);
  if (old.kind !== 'table' || field.kind !== 'table' || answer.kind !== 'rows') return answer;
  return adaptRows(old.columns, field.columns, answer);
}

type WithOptions = { options: readonly { key: string }[] };
type Choices = Extract<Answer, { kind: 'choices' }>;

function adaptChoices(field: WithOptions, answer: Choices): Answer | null {
  const options = answer.options.filter((option) => hasOption(field, option));
  if (options.length === answer.options.length) return answer;
  return options.length > 0 ? { kind: 'choices', options } : null;
}

const hasOption = ({ options }: WithOptions, option: string) =>
  options.some(({ key }) => key === option);

type Rows = Extract<Answer, { kind: 'rows' }>;

function adaptRows(
  old: readonly Column[],
  columns: readonly Column[],
  answer: Rows,
): Answer | null {
  const kindOf = (list: readonly Column[], key: string) =>
    list.find((column) => column.key === key)?.kind ?? null;
  const holds = (key: string, cell: Answer) => {
    const column = columns.find((each) => each.key === key);
    if (!column || kindOf(old, key) !== column.kind) return false;
    return cell.kind !== 'choice' || column.kind !== 'choice' || hasOption(column, cell.option);
  };
  const cells = answer.rows.flatMap((row) => Object.entries(row));
  if (cells.every(([key, cell]) => holds(key, cell))) return answer;
  const rows = answer.rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key, cell]) => holds(key, cell))))
    .filter((row) => Object.keys(row).length > 0);
  return rows.length > 0 ? { kind: 'rows', rows } : null;
}
