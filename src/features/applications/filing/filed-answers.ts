import { type Answers, answerOf } from '#features/calls/form/answer.ts';
import type { Form } from '#features/calls/form/form.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';

/** What is signed and filed: what the form asks and was answered. Hidden answers and sums are not. */
export function filedAnswers(form: Form, answers: Answers): Answers {
  const shown = shownFields(form, answers).sections.flatMap(({ fields }) => fields);
  return Object.fromEntries(
    shown.flatMap(({ key, kind }) => {
      const answer = kind === 'total' ? null : answerOf(answers, key);
      return answer ? [[key, answer] as const] : [];
    }),
  );
}
