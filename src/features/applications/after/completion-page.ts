import type { Field, Form } from '#features/calls/form/form.ts';
import { fillForm } from '#features/calls/form-page/fill-page.ts';
import type { FormPage } from '#features/calls/form-page/form-page.ts';
import { textAt } from '#features/calls/form-page/typed.ts';
import { dayIn } from '#kernel/day.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { KeptFile } from '#platform/files/file.ts';
import type { WorkingAnswers } from '../answer-queries.ts';
import { seenIn, seenName } from '../draft/section-form.ts';
import type { Over, ShownConflict } from '../draft/section-page.ts';
import { isTyped } from '../keep-answers.ts';
import type { CompletionRequest } from './completion.ts';
import { fieldsOpened } from './open-fields.ts';
import type { OpenedFiled } from './open-filed-routes.ts';

/** A sentence, and the input where it is mended. */
export type Problem = { name: string; message: string };

export type CompletionPage = OpenedFiled & {
  completion: CompletionRequest;
  page: Omit<FormPage, 'fileField'>;
  seen: readonly (readonly [string, string])[];
  files: readonly KeptFile[];
  conflicts: readonly ShownConflict[];
  problems: readonly Problem[];
  refusal: string | null;
  isSaved: boolean;
  canWrite: boolean;
};

/** The fields that were opened, alone: what they depend on was filed and does not change. */
export const openForm = (form: Form, { fields }: CompletionRequest): Form => ({
  sections: [
    {
      key: 'completion',
      title: '',
      help: '',
      shownWhen: null,
      fields: fieldsOpened(form, fields).map((field): Field => ({ ...field, shownWhen: null })),
    },
  ],
});

type Given = {
  opened: Pick<OpenedFiled, 'locale' | 'now'>;
  form: Form;
  working: WorkingAnswers;
  book: TerritoryBook;
  over: Over | null;
  isChecked: boolean;
};

export function completionForm({ opened, form, working, book, over, isChecked }: Given) {
  const { locale, now } = opened;
  const typed = over?.typed ?? working.typed;
  const today = dayIn('Europe/Paris', now);
  const fields = form.sections.flatMap((section) => section.fields);
  return {
    page: {
      ...fillForm({ form, typed, locale, today, book, isChecked }),
      known: new Map<string, string>(),
    },
    seen: fields
      .filter((field) => isTyped(field))
      .map(({ key }) => {
        const name = seenName(key);
        return [name, textAt(over?.seen ?? {}, name) || seenIn(working, key)] as const;
      }),
  };
}
