import type { Field, FileKind, Form } from './form.ts';

/** Something to have at hand before beginning, in the words of the form. */
export type Need = {
  label: string;
  help: string;
  /** `sometimes`: the answers decide. */
  required: 'always' | 'sometimes' | 'never';
} & (
  | { kind: 'document'; accepts: readonly FileKind[] }
  | { kind: 'number'; of: 'siret' | 'rna' | 'uai' | 'iban' }
  | { kind: 'budget' }
  | { kind: 'figures' }
  | { kind: 'signature' }
);

/** What an applicant will need, in the order of the form: papers, numbers, accounts, a signature. */
export const whatYouWillNeed = (form: Form): Need[] =>
  form.sections.flatMap(({ shownWhen, fields }) =>
    fields.flatMap((field) => needOf(field, shownWhen !== null) ?? []),
  );

function needOf(field: Field, sectionDepends: boolean): Need | null {
  const { label, help } = field;
  const common = { label, help, required: whenNeeded(field, sectionDepends) };
  switch (field.kind) {
    case 'file':
      return { ...common, kind: 'document', accepts: field.accepts };
    case 'siret':
    case 'rna':
    case 'uai':
    case 'iban':
      return { ...common, kind: 'number', of: field.kind };
    case 'budget':
      return { ...common, kind: 'budget' };
    case 'table':
      return field.columns.some(({ kind }) => kind === 'euros')
        ? { ...common, kind: 'figures' }
        : null;
    case 'euros':
      return { ...common, kind: 'figures' };
    case 'statement':
      return { ...common, kind: 'signature' };
    default:
      return null;
  }
}

function whenNeeded({ required, shownWhen }: Field, sectionDepends: boolean): Need['required'] {
  if (required === 'never') return 'never';
  return required === 'always' && shownWhen === null && !sectionDepends ? 'always' : 'sometimes';
}
