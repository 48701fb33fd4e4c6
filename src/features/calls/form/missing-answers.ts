import { type Answers, answerOf } from './answer.ts';
import type { AnswerIssue } from './answer-issue.ts';
import { budgetFaults } from './budget.ts';
import { checkAnswer } from './check-answer.ts';
import type { Field, Form } from './form.ts';
import { holds, isAnswered } from './holds.ts';
import { type Shown, shownFields } from './shown-fields.ts';

/** What a form asks and has not got, among what is shown; in its order. */
export function missingAnswers(form: Form, answers: Answers): AnswerIssue[] {
  const shown = shownFields(form, answers);
  return fieldsOf(shown)
    .filter((field) => isRequired(field, shown.answers))
    .filter(({ key }) => !isAnswered(answerOf(shown.answers, key)))
    .map(({ key }) => ({ name: key, reason: 'missing' }));
}

/**
 * All that keeps a dossier from being filed: what is missing, what no longer fits a revision of the
 * form, a budget that does not balance.
 */
export function answerFaults(form: Form, answers: Answers): AnswerIssue[] {
  const shown = shownFields(form, answers);
  const unfit = fieldsOf(shown).flatMap((field) => {
    const answer = answerOf(shown.answers, field.key);
    return answer && field.kind !== 'total' ? checkAnswer(field, answer) : [];
  });
  const budgets = fieldsOf(shown).flatMap((field) => budgetIssues(field, shown.answers));
  return [...missingAnswers(form, answers), ...unfit, ...budgets];
}

const fieldsOf = (shown: Shown): Field[] => shown.sections.flatMap(({ fields }) => [...fields]);

export const isRequired = ({ required, kind }: Field, shown: Answers): boolean => {
  if (kind === 'total') return false;
  return typeof required === 'object' ? holds(required.when, shown) : required === 'always';
};

/** Of the budget as a whole; its lines are checked with the other answers. */
function budgetIssues(field: Field, shown: Answers): AnswerIssue[] {
  const answer = answerOf(shown, field.key);
  if (field.kind !== 'budget' || answer?.kind !== 'budget') return [];
  const request = field.request === null ? null : answerOf(shown, field.request);
  const asked = request?.kind === 'euros' ? request.cents : null;
  return budgetFaults(answer.lines, asked)
    .filter((fault) => !('code' in fault))
    .map((fault) => ({ name: field.key, reason: 'budget', fault }));
}
