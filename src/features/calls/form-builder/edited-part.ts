import type { Locale } from '#web/locale.ts';
import type { Condition } from '../form/condition.ts';
import {
  type Field,
  type Form,
  findField,
  type Key,
  listFields,
  type Section,
} from '../form/form.ts';
import { printCondition } from '../form/print-condition.ts';
import type { Typed } from '../form-page/typed.ts';
import { typedOfField, typedOfSection } from './field-typed.ts';
import { editForm, type FormEdit, findSection } from './form-edit.ts';
import { readField, readSection } from './read-field.ts';
import { issueErrors } from './setting-errors.ts';

/** What one settings page edits, in the form as it is kept now. */
export type EditedPart = { form: Form; key: Key } & (
  | { what: 'fields'; field: Field }
  | { what: 'sections'; section: Section }
);

export function findPart(form: Form, what: EditedPart['what'], key: Key): EditedPart | null {
  if (what === 'fields') {
    const field = findField(form, key);
    return field && { form, key, what, field };
  }
  const section = findSection(form, key);
  return section && { form, key, what, section };
}

type Reading = { typed: Typed; form: Form; locale: Locale };

/** The edit that was typed, the form it would make, and what could not be read. */
export function readPart(part: EditedPart, reading: Reading) {
  const { edit, issues } = readEdit(part, reading);
  const edited = editForm(part.form, edit);
  return {
    edit,
    form: edited.ok ? edited.value : part.form,
    errors: issueErrors(issues, reading.locale),
  };
}

function readEdit(part: EditedPart, reading: Reading) {
  if (part.what === 'fields') {
    const { value, issues } = readField(part.field, reading);
    return { edit: { kind: 'edit-field', field: value } satisfies FormEdit, issues };
  }
  const { value, issues } = readSection(reading);
  return {
    edit: { kind: 'edit-section', key: part.key, details: value } satisfies FormEdit,
    issues,
  };
}

export function shownPart(part: EditedPart, locale: Locale) {
  const { form } = part;
  const print = (condition: Condition) => printCondition(condition, form, locale);
  const writing = { form, locale, print };
  return part.what === 'fields'
    ? {
        name: part.field.label,
        typed: typedOfField(part.field, writing),
        before: fieldsBefore(form, (field) => field.key === part.key),
      }
    : {
        name: part.section.title,
        typed: typedOfSection(part.section, writing),
        before: fieldsBefore(form, (field) => part.section.fields.includes(field)),
      };
}

/** In the order people read: what comes after cannot decide what comes before. */
function fieldsBefore(form: Form, isReached: (field: Field) => boolean): Field[] {
  const fields = listFields(form).map(({ field }) => field);
  const end = fields.findIndex(isReached);
  return end === -1 ? fields : fields.slice(0, end);
}
