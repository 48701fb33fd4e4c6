import { type Answers, answerOf } from './answer.ts';
import type { Form } from './form.ts';
import { shownFields } from './shown-fields.ts';

/** Each shown total by its key, exact; what is not answered counts for nothing. */
export function computeTotals(form: Form, answers: Answers): Answers {
  const shown = shownFields(form, answers);
  const totals = shown.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'total');
  return Object.fromEntries(
    totals.flatMap(({ key }) => {
      const total = answerOf(shown.answers, key);
      return total ? [[key, total] as const] : [];
    }),
  );
}
