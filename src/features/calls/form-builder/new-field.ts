import type { Cents } from '#kernel/money.ts';
import type { Field, FieldKind, Key } from '../form/form.ts';

export type KindName = FieldKind['kind'];

/** In the order an officer looks for them: what is typed, what is chosen, what is joined, what is checked. */
export const fieldKinds = [
  'short-text',
  'long-text',
  'number',
  'euros',
  'date',
  'choice',
  'choices',
  'yes-no',
  'territory',
  'file',
  'table',
  'budget',
  'total',
  'siret',
  'rna',
  'uai',
  'iban',
  'email',
  'phone',
  'statement',
] as const satisfies readonly KindName[];

const noBound = { min: null, max: null };

/** What a kind starts from, ready to be used or told what it lacks. */
const starts: { [K in KindName]: Extract<FieldKind, { kind: K }> } = {
  'short-text': { kind: 'short-text', maxLength: 200 },
  'long-text': { kind: 'long-text', maxLength: 2000 },
  number: { kind: 'number', ...noBound, decimals: 0, unit: '' },
  euros: { kind: 'euros', min: 0n as Cents, max: null },
  date: { kind: 'date', ...noBound },
  choice: { kind: 'choice', options: [] },
  choices: { kind: 'choices', options: [], min: 0, max: null },
  'yes-no': { kind: 'yes-no' },
  territory: { kind: 'territory', levels: ['commune'], several: true },
  file: { kind: 'file', accepts: ['pdf'], maxBytes: 10 * 1024 * 1024, maxCount: 1 },
  table: { kind: 'table', columns: [], minRows: 1, maxRows: 20 },
  budget: { kind: 'budget', of: 'action', request: null },
  siret: { kind: 'siret' },
  rna: { kind: 'rna' },
  uai: { kind: 'uai' },
  iban: { kind: 'iban' },
  email: { kind: 'email' },
  phone: { kind: 'phone' },
  statement: { kind: 'statement', text: '', version: '1' },
  total: { kind: 'total', terms: [], unit: 'euros' },
};

export const newField = (key: Key, label: string, kind: KindName): Field => ({
  key,
  label,
  help: '',
  required: kind === 'total' ? 'never' : 'always',
  shownWhen: null,
  ...starts[kind],
});

export const parseKind = (text: string): KindName | null =>
  fieldKinds.find((kind) => kind === text) ?? null;
