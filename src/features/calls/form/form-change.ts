import type { FieldKind, Key } from './form.ts';

/** One thing that differs between two revisions, in the labels people know. */
export type FormChange =
  | { change: 'section-added' | 'section-removed'; title: string }
  | { change: 'section-renamed'; title: string; before: string }
  | { change: 'section-condition-changed'; title: string }
  | { change: 'field-added' | 'field-removed'; key: Key; label: string }
  | { change: 'field-renamed'; key: Key; label: string; before: string }
  | { change: 'field-moved'; key: Key; label: string; section: string }
  | { change: 'kind-changed'; key: Key; label: string; before: FieldKind['kind'] }
  | { change: 'options-changed'; key: Key; label: string; added: string[]; removed: string[] }
  | { change: 'columns-changed'; key: Key; label: string; added: string[]; removed: string[] }
  | { change: 'statement-changed'; key: Key; label: string }
  | { change: 'requirement-changed' | 'condition-changed'; key: Key; label: string }
  | { change: 'limits-changed' | 'help-changed'; key: Key; label: string };
