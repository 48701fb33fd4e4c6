import type { Condition } from '#features/calls/form/condition.ts';
import type { Field, FieldKind, Form, Section } from '#features/calls/form/form.ts';

const asked = { help: '', required: 'never', shownWhen: null } as const;

/** A field of that key, labelled after it. */
export const aField = (
  key: string,
  kind: FieldKind,
  given: Partial<Pick<Field, 'label' | 'help' | 'required' | 'shownWhen'>> = {},
): Field => ({ ...asked, key, label: `Question ${key}`, ...given, ...kind });

export const aSection = (key: string, fields: readonly Field[], given: Partial<Section> = {}) => ({
  key,
  title: `Rubrique ${key}`,
  help: '',
  shownWhen: null,
  fields,
  ...given,
});

export const aForm = (...fields: Field[]): Form => ({ sections: [aSection('une', fields)] });

export const kinds = {
  text: { kind: 'short-text', maxLength: 100 },
  yesNo: { kind: 'yes-no' },
  euros: { kind: 'euros', min: null, max: null },
  number: { kind: 'number', min: null, max: null, decimals: 0, unit: '' },
  date: { kind: 'date', min: null, max: null },
} as const satisfies Record<string, FieldKind>;

export const aChoice = (...labels: string[]): FieldKind => ({
  kind: 'choice',
  options: labels.map((label) => ({ key: label.toLowerCase(), label })),
});

export const isAnswer = (field: string, value: string): Condition => ({ kind: 'is', field, value });
