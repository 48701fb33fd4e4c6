import { type Answer, type Answers, answerOf } from './answer.ts';
import type { Comparable, Comparison, Condition } from './condition.ts';

/** True or false once it can be said; null while an answer it needs is not there. */
export type Verdict = boolean | null;

/**
 * Whether a condition holds: never while it cannot be said. "Nature ≠ innovant" shows nothing until
 * a nature is chosen, so no question appears that a first answer would take away.
 */
export const holds = (condition: Condition, answers: Answers): boolean =>
  judge(condition, answers) === true;

/** In three values (Kleene): "false and unknown" is false, "true or unknown" is true. */
export function judge(condition: Condition, answers: Answers): Verdict {
  switch (condition.kind) {
    case 'all':
      return judgeAll(condition.of.map((each) => judge(each, answers)));
    case 'any':
      return negate(judgeAll(condition.of.map((each) => negate(judge(each, answers)))));
    case 'not':
      return negate(judge(condition.of, answers));
    default:
      return judgeAtom(condition, answerOf(answers, condition.field));
  }
}

const negate = (verdict: Verdict): Verdict => (verdict === null ? null : !verdict);

function judgeAll(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

type Atom = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function judgeAtom(atom: Atom, answer: Answer | null): Verdict {
  if (atom.kind === 'answered') return isAnswered(answer);
  if (answer === null || !isAnswered(answer)) return null;
  if (atom.kind === 'compares') return compares(answer, atom.operator, atom.value);
  if (atom.kind === 'contains') return contains(answer, atom.value);
  if (answer.kind === 'choice') return answer.option === atom.value;
  return answer.kind === 'yes-no' ? answer.yes === (atom.value === 'yes') : null;
}

function contains(answer: Answer, value: string): Verdict {
  if (answer.kind === 'choices') return answer.options.includes(value);
  return answer.kind === 'territories' ? answer.codes.includes(value) : null;
}

function compares(answer: Answer, operator: Comparison, value: Comparable): Verdict {
  if (answer.kind === 'number' && value.kind === 'number') {
    return satisfies(answer.number, operator, value.number);
  }
  if (answer.kind === 'euros' && value.kind === 'euros') {
    return satisfies(answer.cents, operator, value.cents);
  }
  if (answer.kind === 'date' && value.kind === 'date') {
    return satisfies(answer.day, operator, value.day);
  }
  return null;
}

function satisfies<T extends number | bigint | string>(a: T, operator: Comparison, b: T): boolean {
  if (operator === '=') return a === b;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

/** An empty list, a text of spaces, a budget without a line are no answer. */
export function isAnswered(answer: Answer | null): boolean {
  if (answer === null) return false;
  if (answer.kind === 'text') return answer.text.trim() !== '';
  if (answer.kind === 'choices') return answer.options.length > 0;
  if (answer.kind === 'territories') return answer.codes.length > 0;
  if (answer.kind === 'files') return answer.ids.length > 0;
  if (answer.kind === 'rows') return answer.rows.length > 0;
  return answer.kind !== 'budget' || Object.keys(answer.lines).length > 0;
}
