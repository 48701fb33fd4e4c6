import { type Answers, answerOf } from '#features/calls/form/answer.ts';
import type { Field, Form, Section } from '#features/calls/form/form.ts';
import { isAnswered } from '#features/calls/form/holds.ts';
import { isRequired } from '#features/calls/form/missing-answers.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import { typedOf } from './typed-field.ts';

export type SectionProgress = {
  section: Section;
  /** Asked and not answered. */
  missing: readonly Field[];
  /** Typed, kept, and not understood yet. */
  unread: readonly Field[];
};

/** Where a dossier stands, section by section, among those its answers call for. */
export function progressOf(form: Form, answers: Answers, typed: Typed): SectionProgress[] {
  const shown = shownFields(form, answers);
  return shown.sections.map(({ section, fields }) => {
    const open = fields.filter(({ key }) => !isAnswered(answerOf(shown.answers, key)));
    const unread = open.filter(({ key }) => isTypedIn(key, typed));
    const missing = open.filter(
      (each) => isRequired(each, shown.answers) && !unread.includes(each),
    );
    return { section, missing, unread };
  });
}

const isTypedIn = (key: string, typed: Typed): boolean =>
  Object.values(typedOf(key, typed)).some((values) => values.some((value) => value.trim() !== ''));

export const isComplete = ({ missing, unread }: SectionProgress): boolean =>
  missing.length + unread.length === 0;
