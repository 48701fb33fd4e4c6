import { cents } from '#kernel/money.ts';
import type { Answer } from '../form/answer.ts';
import { type Field, type Form, listFields } from '../form/form.ts';
import { readRows } from '../form/read-rows.ts';
import { readSmall } from '../form/read-small.ts';
import { budgetLinesOf } from './budget-lines.ts';
import { type Typed, textsAt } from './typed.ts';

/** Reads what `writeForm` wrote; it comes from our own page, and amounts are whole cents there. */
export const reviveForm = (json: string): Form =>
  JSON.parse(json, (_, value) => (value?.kind === 'euros' ? withCents(value) : value)) as Form;

const withCents = (value: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      typeof each === 'number' ? cents(BigInt(each)) : each,
    ]),
  );

/** The answers as the server would understand them, without its book of territories. */
export const answersIn = (form: Form, typed: Typed): Record<string, Answer> =>
  Object.fromEntries(
    listFields(form).flatMap(({ field }) => {
      const answer = answerIn(field, typed);
      return answer ? [[field.key, answer]] : [];
    }),
  );

function answerIn(field: Field, typed: Typed): Answer | null {
  const values = textsAt(typed, field.key).filter((value) => value.trim() !== '');
  switch (field.kind) {
    case 'total':
      return null;
    case 'table':
      return readRows(field, typed).answer;
    case 'budget':
      return { kind: 'budget', lines: budgetLinesOf(typed, field.key) };
    default:
      return values.length === 0 ? null : answerOf(field, values);
  }
}

type Plain = Exclude<Field, { kind: 'total' | 'table' | 'budget' }>;

function answerOf(field: Plain, values: readonly string[]): Answer | null {
  switch (field.kind) {
    case 'choices':
      return { kind: 'choices', options: values };
    case 'file':
      return { kind: 'files', ids: values };
    case 'statement':
      return { kind: 'statement', version: values[0] ?? '', signedOn: '' };
    case 'territory':
      return { kind: 'territories', codes: values.flatMap(codeIn) };
    default: {
      const read = readSmall(field, values[0] ?? '');
      return read.ok ? read.value : null;
    }
  }
}

/** "Toulouse (31555)", as the list of places proposes it, or a code alone. */
const codeIn = (value: string): string[] =>
  /\(?([0-9AB]{2,9})\)?$/.exec(value.trim())?.slice(1, 2) ?? [];
