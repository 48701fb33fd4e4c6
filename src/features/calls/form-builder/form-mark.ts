import { createHash } from 'node:crypto';
import { type Form, findField, type Key } from '../form/form.ts';
import { formToJson } from '../form/form-json.ts';
import { findSection } from './form-edit.ts';

/** Tells whether a part is still as it was shown: it changes with the part, and with it only. */
export function markOf(form: Form, part: Key | null): string {
  if (part === null) return '';
  const section = findSection(form, part);
  const content = section ?? findField(form, part);
  if (content === null) return '';
  const alone = section
    ? { sections: [section] }
    : { sections: [{ key: 'x', title: '', help: '', shownWhen: null, fields: [content] }] };
  return createHash('sha256')
    .update(JSON.stringify(formToJson(alone as Form)))
    .digest('base64url')
    .slice(0, 16);
}
