import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import type { Condition } from '../form/condition.ts';
import { type Field, type Form, findField, listFields } from '../form/form.ts';
import { printCondition } from '../form/print-condition.ts';
import type { Typed } from '../form-page/typed.ts';
import { typedOfField } from './field-typed.ts';
import { fieldKinds, newField } from './new-field.ts';
import { readOptions } from './option-lines.ts';
import { readField } from './read-field.ts';
import { issueErrors } from './setting-errors.ts';

const option = (label: string) => ({ key: label.toLowerCase(), label });
const nature: Field = {
  ...newField('nature', 'Nature', 'choice'),
  kind: 'choice',
  options: ['Innovant', 'Essai'].map(option),
};
const amount: Field = {
  ...newField('montant', 'Montant', 'euros'),
  kind: 'euros',
  min: euros(0),
  max: euros(80_000),
};
const condition: Condition = {
  kind: 'any',
  of: [
    { kind: 'not', of: { kind: 'is', field: 'nature', value: 'innovant' } },
    {
      kind: 'compares',
      field: 'montant',
      operator: '>=',
      value: { kind: 'euros', cents: euros(10_000) },
    },
  ],
};
const table: Field = {
  ...newField('postes', 'Postes', 'table'),
  kind: 'table',
  minRows: 1,
  maxRows: 5,
  columns: [
    { key: 'nom', label: 'Nom', required: true, kind: 'short-text', maxLength: 200 },
    {
      key: 'part',
      label: 'Part',
      required: false,
      kind: 'number',
      min: 0,
      max: 1.5,
      decimals: 1,
      unit: 'ETPT',
    },
    { key: 'cout', label: 'Coût', required: true, kind: 'euros', min: null, max: euros(9000) },
    {
      key: 'type',
      label: 'Type',
      required: true,
      kind: 'choice',
      options: ['Cdi', 'Cdd'].map(option),
    },
  ],
};
const total: Field = {
  ...newField('total', 'Total', 'total'),
  kind: 'total',
  unit: 'euros',
  terms: [
    { sign: 'plus', field: 'montant', column: null },
    { sign: 'minus', field: 'postes', column: 'cout' },
  ],
};
const rest = fieldKinds.map((kind) => newField(`f_${kind.replace('-', '_')}`, kind, kind));
const form: Form = {
  sections: [
    {
      key: 's',
      title: 'S',
      help: '',
      shownWhen: null,
      fields: [
        nature,
        amount,
        table,
        total,
        ...rest,
        {
          ...newField('suite', 'Suite', 'long-text'),
          shownWhen: condition,
          required: { when: condition },
        },
      ],
    },
  ],
};
const writing = {
  form,
  locale: 'fr' as const,
  print: (each: Condition) => printCondition(each, form, 'fr'),
};
const typedOf = (field: Field): Typed => typedOfField(field, writing);

test('the settings of every kind, shown and sent back, are the same settings', () => {
  for (const { field } of listFields(form)) {
    const read = readField(field, { typed: typedOf(field), form, locale: 'fr' });
    expect(read).toEqual({ value: field, issues: [] });
  }
});

test('each thing that cannot be read is told at its input, and the rest is kept', () => {
  const typed = {
    ...typedOf(amount),
    label: [' '],
    max: ['beaucoup'],
    shown: ['rows'],
    'shown-join': ['all'],
    'shown-rows.0.field': ['nature'],
    'shown-rows.0.operator': ['is'],
    'shown-rows.0.value': ['Autre'],
    'shown-rows.1.field': ['montant'],
    'shown-rows.1.operator': ['contains'],
    'shown-rows.1.value': ['1'],
    required: ['text'],
    'required-written': ['nature = « Innovant » et inconnu rempli'],
  };
  const { issues } = readField(amount, { typed, form, locale: 'fr' });
  expect(issueErrors(issues, 'fr').map(({ name }) => name)).toEqual([
    'label',
    'max',
    'required-written',
    'shown-rows.0.value',
    'shown-rows.1.operator',
  ]);
  expect(issueErrors(issues, 'fr')[2]?.message).toContain('inconnu');
});

test('an option keeps its key when it is moved or reworded, never another’s', () => {
  const before = ['Un', 'Deux', 'Trois'].map(option);
  expect(readOptions('Trois\nUn\nDeux', before).map(({ key }) => key)).toEqual([
    'trois',
    'un',
    'deux',
  ]);
  expect(readOptions('Un\nDeuxième\nTrois', before).map(({ key }) => key)).toEqual([
    'un',
    'deux',
    'trois',
  ]);
  expect(readOptions('Un\nTrois\nUn\n\nQuatre', before).map(({ key }) => key)).toEqual([
    'un',
    'trois',
    'quatre',
  ]);
});

test('a statement that is reworded is another version', () => {
  const statement: Field = {
    ...newField('a', 'A', 'statement'),
    kind: 'statement',
    text: 'J’atteste',
    version: '1',
  };
  const read = (text: string) =>
    readField(statement, { typed: { ...typedOf(statement), text: [text] }, form, locale: 'fr' })
      .value;
  expect(
    [read('J’atteste'), read('Je certifie')].map((f) => f.kind === 'statement' && f.version),
  ).toEqual(['1', '2']);
});

test('the form of the test holds every kind', () => {
  expect(fieldKinds.filter((kind) => !rest.some((field) => field.kind === kind))).toEqual([]);
  expect(findField(form, 'suite')?.kind).toBe('long-text');
});
