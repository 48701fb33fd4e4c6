import { parseEuros } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { territoriesNamed } from '#kernel/territory-search.ts';
import { type Typed, textAt, textsAt } from '../form-page/typed.ts';
import { type Answer, type Answers, answerOf } from './answer.ts';
import type { AnswerIssue } from './answer-issue.ts';
import { typedAccounts } from './budget.ts';
import { checkAnswer } from './check-answer.ts';
import type { Field } from './form.ts';
import { readRows } from './read-rows.ts';
import { readSmall } from './read-small.ts';

export type Reading = {
  /** Null when nothing was typed, or when it was not understood. */
  answer: Answer | null;
  issues: readonly AnswerIssue[];
  /** What was typed in this field, and nothing else: it is shown again whatever becomes of it. */
  typed: Typed;
};

export type ReadingContext = {
  today: string;
  book: TerritoryBook;
  /** What was answered before: a statement already signed keeps the day it was signed. */
  answered?: Answers;
};

/** Understands what a person typed in a field. What is understood and out of bounds is an issue too. */
export function readAnswer(field: Field, typed: Typed, context: ReadingContext): Reading {
  const own = typedIn(field, typed);
  const { answer, issues } = read(field, own, context);
  if (!answer || issues.length > 0) return { answer: null, issues, typed: own };
  const outOfBounds = checkAnswer(field, answer);
  return { answer: outOfBounds.length > 0 ? null : answer, issues: outOfBounds, typed: own };
}

const typedIn = ({ key }: Field, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name]) => name === key || name.startsWith(`${key}.`)),
  );

type Read = Omit<Reading, 'typed'>;
const nothing: Read = { answer: null, issues: [] };

function read(field: Field, typed: Typed, context: ReadingContext): Read {
  const { key } = field;
  const values = textsAt(typed, key).filter((value) => value.trim() !== '');
  switch (field.kind) {
    case 'choices':
      return ofList(values, { kind: 'choices', options: [...new Set(values)] });
    case 'file':
      return ofList(values, { kind: 'files', ids: [...new Set(values)] });
    case 'territory':
      return readTerritories(field, values, context.book);
    case 'table':
      return readRows(field, typed);
    case 'budget':
      return readBudget(key, typed);
    case 'statement':
      return ofList(values, sign(key, values[0] ?? '', context));
    case 'total':
      return nothing;
    default: {
      const [value] = values;
      if (value === undefined) return nothing;
      const small = readSmall(field, value);
      return small.ok
        ? { answer: small.value, issues: [] }
        : { answer: null, issues: [{ name: key, ...small.refusal }] };
    }
  }
}

function sign(key: string, version: string, { today, answered = {} }: ReadingContext): Answer {
  const before = answerOf(answered, key);
  if (before?.kind === 'statement' && before.version === version) return before;
  return { kind: 'statement', version, signedOn: today };
}

const ofList = (values: readonly string[], answer: Answer): Read =>
  values.length === 0 ? nothing : { answer, issues: [] };

type TerritoryField = Extract<Field, { kind: 'territory' }>;

function readTerritories(
  { key: name, levels }: TerritoryField,
  values: readonly string[],
  book: TerritoryBook,
): Read {
  const codes = new Set<string>();
  const issues: AnswerIssue[] = [];
  for (const value of values) {
    const typed = value.trim();
    // A name with its code, as it is proposed: "Toulouse (31555)".
    const text = /\(([0-9R][0-9AB]{1,8})\)$/.exec(typed)?.[1] ?? typed;
    const [first, ...others] = territoriesNamed(book, text, levels);
    if (!first) issues.push({ name, reason: 'no-such-territory', typed });
    else if (others.length === 0) codes.add(first.territory.code);
    else {
      const found = [first, ...others].map(({ territory }) => territory);
      const named = found.map(({ name: place, code }) => `${place} (${code})`);
      issues.push({ name, reason: 'several-territories', typed, found: named });
    }
  }
  if (issues.length > 0) return { answer: null, issues };
  return ofList([...codes], { kind: 'territories', codes: [...codes] });
}

function readBudget(key: string, typed: Typed): Read {
  const filled = typedAccounts
    .map((code) => ({ code, name: `${key}.${code}`, text: textAt(typed, `${key}.${code}`) }))
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({ ...line, amount: parseEuros(line.text) }));
  const issues = filled
    .filter(({ amount }) => amount === null)
    .map(({ name }): AnswerIssue => ({ name, reason: 'not-an-amount' }));
  if (issues.length > 0 || filled.length === 0) return { answer: null, issues };
  const lines = Object.fromEntries(
    filled.flatMap(({ code, amount }) => (amount === null ? [] : [[code, amount] as const])),
  );
  return { answer: { kind: 'budget', lines }, issues: [] };
}
