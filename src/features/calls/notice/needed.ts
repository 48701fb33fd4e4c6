import type { Field, Form } from '../form/form.ts';

const toFetch: readonly Field['kind'][] = ['file', 'siret', 'rna', 'uai', 'iban', 'budget'];

/** What an applicant must go and fetch before writing: documents, numbers, figures. In the form's words. */
export const neededFor = (form: Form): { label: string; optional: boolean }[] =>
  form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => toFetch.includes(kind))
    .map(({ label, required }) => ({ label, optional: required !== 'always' }));
