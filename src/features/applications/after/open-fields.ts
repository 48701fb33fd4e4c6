import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Field, type Form, listFields } from '#features/calls/form/form.ts';
import type { FileField } from '#features/calls/form-page/form-page.ts';

export type { FileField } from '#features/calls/form-page/form-page.ts';

export const isFileField = (field: Field): field is FileField => field.kind === 'file';

/** What is computed is typed by nobody; who applies is known by their organisation. */
export const mayBeOpened = ({ key, kind }: Field): boolean =>
  kind !== 'total' && key !== essentialKeys.applicantKind;

/** In the order of the form. */
export const fieldsOpened = (form: Form, keys: readonly string[]): Field[] =>
  listFields(form).flatMap(({ field }) => (keys.includes(field.key) ? [field] : []));

/** Those that may be opened, under the title of their section. */
export const openableSections = (form: Form) =>
  form.sections
    .map(({ key, title, fields }) => ({ key, title, fields: fields.filter(mayBeOpened) }))
    .filter(({ fields }) => fields.length > 0);
