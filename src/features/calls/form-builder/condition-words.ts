import type { Locale } from '#web/locale.ts';
import type { Form, Section } from '../form/form.ts';
import { printCondition } from '../form/print-condition.ts';

/** When a part of a form is shown, in words; null when it always is. */
export type InWords = (part: Pick<Section, 'shownWhen'>) => string | null;

export const inWords =
  (form: Form, locale: Locale): InWords =>
  ({ shownWhen }) =>
    shownWhen && printCondition(shownWhen, form, locale);
