import type { Locale } from '#kernel/money.ts';
import type { FormChange } from './form-change.ts';
import { formChangeMessages } from './form-change-messages.ts';

export function explainFormChange(change: FormChange, locale: Locale): string {
  const words = formChangeMessages[locale];
  switch (change.change) {
    case 'section-added':
    case 'section-removed':
    case 'section-condition-changed':
      return words[change.change](change.title);
    case 'section-renamed':
      return words[change.change](change.title, change.before);
    case 'field-renamed':
      return words[change.change](change.label, change.before);
    case 'field-moved':
      return words[change.change](change.label, change.section);
    case 'options-changed':
    case 'columns-changed':
      return words[change.change](change.label, change.added, change.removed);
    default:
      return words[change.change](change.label);
  }
}
