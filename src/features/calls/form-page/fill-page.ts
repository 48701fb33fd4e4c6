import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Locale } from '#web/locale.ts';
import type { Answer } from '../form/answer.ts';
import type { AnswerIssue } from '../form/answer-issue.ts';
import { explainAnswerIssue } from '../form/explain-answer-issue.ts';
import { type Form, listFields } from '../form/form.ts';
import { readAnswer } from '../form/read-answer.ts';
import { shownFields } from '../form/shown-fields.ts';
import type { FormPage } from './form-page.ts';
import type { Typed } from './typed.ts';
import { writtenTotals } from './written-totals.ts';

type Filling = {
  form: Form;
  typed: Typed;
  locale: Locale;
  today: string;
  book: TerritoryBook;
  /** What is wrong is said once somebody has tried to go on, never before. */
  isChecked: boolean;
};

/** What the view of a form needs, from what was typed in it so far. */
export function fillForm(filling: Filling): Omit<FormPage, 'fileField'> {
  const { form, typed, locale, isChecked } = filling;
  const { answers, issues } = readTyped(filling);
  const shown = shownFields(form, answers);
  const shownKeys = shown.sections.flatMap(({ section, fields }) => [
    section.key,
    ...fields.map(({ key }) => key),
  ]);
  const isShown = new Set(shownKeys);
  return {
    locale,
    form,
    typed,
    issues: isChecked
      ? issues
          .filter(({ name }) => isShown.has(name.split('.')[0] ?? ''))
          .map((issue) => ({ name: issue.name, message: explainAnswerIssue(issue, locale) }))
      : [],
    shown: isShown,
    totals: writtenTotals(shown.answers, form, locale),
  };
}

function readTyped({ form, typed, today, book }: Filling) {
  const answers: Record<string, Answer> = Object.create(null);
  const issues: AnswerIssue[] = [];
  for (const { field } of listFields(form)) {
    const reading = readAnswer(field, typed, { today, book });
    if (reading.answer) answers[field.key] = reading.answer;
    issues.push(...reading.issues);
  }
  return { answers, issues };
}
