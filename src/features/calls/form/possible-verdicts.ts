import type { Answers } from './answer.ts';
import type { Condition } from './condition.ts';
import { judge } from './holds.ts';

/** Which verdicts are still possible, as bits, while some fields are undecided. */
export const yes = 1;
export const no = 2;
const unknown = 4;
const anything = yes | no | unknown;

export function possibleVerdicts(
  condition: Condition,
  answers: Answers,
  undecided: ReadonlySet<string>,
): number {
  switch (condition.kind) {
    case 'all':
      return condition.of
        .map((each) => possibleVerdicts(each, answers, undecided))
        .reduce(meet, yes);
    case 'any':
      return negate(
        condition.of
          .map((each) => negate(possibleVerdicts(each, answers, undecided)))
          .reduce(meet, yes),
      );
    case 'not':
      return negate(possibleVerdicts(condition.of, answers, undecided));
    default:
      return undecided.has(condition.field) ? anything : bitOf(judge(condition, answers));
  }
}

const bitOf = (verdict: boolean | null): number => {
  if (verdict === null) return unknown;
  return verdict ? yes : no;
};

const negate = (bits: number): number =>
  (bits & unknown) | (bits & yes ? no : 0) | (bits & no ? yes : 0);

/** What "and" of one verdict among `a` and one among `b` can give. */
function meet(a: number, b: number): number {
  const both = a & b & yes;
  const either = (a | b) & no;
  const neither = (a & unknown && b & (yes | unknown)) || (b & unknown && a & (yes | unknown));
  return both | either | (neither ? unknown : 0);
}
