import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Field, type Form, listFields } from '#features/calls/form/form.ts';

/** What is computed is typed by nobody; who applies is known by their organisation. */
export const mayBeOpened = ({ key, kind }: Field): boolean =>
  kind !== 'total' && key !== essentialKeys.applicantKind;

/** In the order of the form. */
export const fieldsOpened = (form: Form, keys: readonly string[]): Field[] =>
  listFields(form).flatMap(({ field }) => (keys.includes(field.key) ? [field] : []));
