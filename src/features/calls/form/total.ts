import { cents } from '#kernel/money.ts';
import { type Answer, type Answers, answerOf } from './answer.ts';
import type { Field, Term } from './form.ts';

export type Total = Extract<Field, { kind: 'total' }>;

/** Numbers are added in ten-thousandths: they have four decimals at most. */
const scale = 10_000;

export function computeTotal({ terms, unit }: Total, answers: Answers): Answer {
  let units = 0n;
  for (const term of terms) {
    for (const answer of termAnswers(term, answers)) {
      const value = unitsOf(answer, unit);
      units += term.sign === 'plus' ? value : -value;
    }
  }
  return unit === 'euros'
    ? { kind: 'euros', cents: cents(units) }
    : { kind: 'number', number: Number(units) / scale };
}

function termAnswers({ field, column }: Term, answers: Answers): Answer[] {
  const answer = answerOf(answers, field);
  if (!answer) return [];
  if (column === null) return [answer];
  if (answer.kind !== 'rows') return [];
  return answer.rows.flatMap((row) => answerOf(row, column) ?? []);
}

function unitsOf(answer: Answer, unit: Total['unit']): bigint {
  if (unit === 'euros') return answer.kind === 'euros' ? answer.cents : 0n;
  return answer.kind === 'number' ? BigInt(Math.round(answer.number * scale)) : 0n;
}
