import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { aChoice, aField, aForm, aSection, kinds } from '#test/builders/form.ts';
import { explainFormFault } from './explain-form-fault.ts';
import type { FieldKind, Form } from './form.ts';
import { formFaults } from './form-faults.ts';

const sentences = (form: Form) => formFaults(form).map((fault) => explainFormFault(fault, 'en'));

test('a form without faults has none', () => {
  expect(formFaults(aForm(aField('objet', kinds.text)))).toEqual([]);
});

test('each fault has its place, in the order of the form', () => {
  const form: Form = {
    sections: [
      aSection('une', [aField('a', kinds.text, { label: ' ' }), aField('b', aChoice('Seul'))]),
      aSection('une', [], { title: '' }),
      aSection('Deux', [aField('a', { kind: 'number', min: 3, max: 1, decimals: 0, unit: '' })]),
    ],
  };
  expect(formFaults(form).map(({ place, reason }) => ({ ...place, reason }))).toEqual([
    { section: 0, field: 0, part: 'label', reason: 'no-label' },
    { section: 0, field: 1, part: 'options', reason: 'too-few-options' },
    { section: 1, field: null, part: 'label', reason: 'no-title' },
    { section: 1, field: null, part: 'key', reason: 'duplicate-key' },
    { section: 1, field: null, part: 'fields', reason: 'no-field' },
    { section: 2, field: null, part: 'key', reason: 'malformed-key' },
    { section: 2, field: 0, part: 'bounds', reason: 'min-above-max' },
    { section: 2, field: 0, part: 'key', reason: 'duplicate-key' },
  ]);
  expect(sentences({ sections: [] })).toEqual(['The form has no section.']);
});

const option = (key: string, label: string) => ({ key, label });

const faulty: [string, FieldKind][] = [
  ['“Question f” accepts no character: give it a length.', { kind: 'short-text', maxLength: 0 }],
  [
    'In “Question f”, the minimum is above the maximum.',
    { kind: 'date', min: '2026-02-01', max: '2026-01-01' },
  ],
  ['“Question f” must offer at least two choices.', { kind: 'choice', options: [] }],
  [
    'A choice of “Question f” is empty.',
    { kind: 'choice', options: [option('a', ''), option('b', 'B')] },
  ],
  [
    '“Question f” offers “B” twice.',
    { kind: 'choice', options: [option('a', 'B'), option('b', 'B')] },
  ],
  [
    'The short name “É” must begin with a letter and hold only lower-case letters without accents, digits and _.',
    { kind: 'choice', options: [option('a', 'A'), option('É', 'É')] },
  ],
  [
    '“Question f” asks for more choices than it offers.',
    { kind: 'choices', options: [option('a', 'A'), option('b', 'B')], min: 3, max: null },
  ],
  [
    'In “Question f”, the minimum is above the maximum.',
    { kind: 'choices', options: [option('a', 'A'), option('b', 'B')], min: 0, max: 0 },
  ],
  [
    '“Question f” must accept at least one level: commune, EPCI, department or region.',
    { kind: 'territory', levels: [], several: true },
  ],
  [
    '“Question f” must accept at least one kind of file.',
    { kind: 'file', accepts: [], maxBytes: 1, maxCount: 1 },
  ],
  ['“Question f” accepts no file.', { kind: 'file', accepts: ['pdf'], maxBytes: 1, maxCount: 0 }],
  ['The table “Question f” has no column.', { kind: 'table', columns: [], minRows: 0, maxRows: 1 }],
  [
    'The short name “c” is used twice.',
    {
      kind: 'table',
      columns: ['C', 'D'].map((label) => ({
        key: 'c',
        label,
        required: true,
        kind: 'short-text',
        maxLength: 9,
      })),
      minRows: 0,
      maxRows: 1,
    },
  ],
  [
    'In “C”, the minimum is above the maximum.',
    {
      kind: 'table',
      columns: [
        {
          key: 'c',
          label: 'C',
          required: true,
          kind: 'number',
          min: 2,
          max: 1,
          decimals: 0,
          unit: '',
        },
      ],
      minRows: 0,
      maxRows: 1,
    },
  ],
  ['“Question f” has no text to sign.', { kind: 'statement', text: '', version: '1' }],
  [
    '“Question f” must say which version of the text is signed.',
    { kind: 'statement', text: 'Oui', version: '' },
  ],
  ['The total “Question f” adds nothing.', { kind: 'total', terms: [], unit: 'euros' }],
  [
    'The total “Question f” counts “x”, which does not exist.',
    { kind: 'total', terms: [{ sign: 'plus', field: 'x', column: null }], unit: 'euros' },
  ],
  [
    'The total “Question f” counts “Question oui”, which is not in the same unit.',
    { kind: 'total', terms: [{ sign: 'plus', field: 'oui', column: null }], unit: 'euros' },
  ],
  [
    'The total “Question f” counts “Question apres”, asked after it: move the total down.',
    { kind: 'total', terms: [{ sign: 'minus', field: 'apres', column: null }], unit: 'euros' },
  ],
  [
    'The budget “Question f” refers to “oui”, which is no question in euros.',
    { kind: 'budget', of: 'action', request: 'oui' },
  ],
];
test.each(faulty)('%s', (sentence, kind) => {
  const form = aForm(aField('oui', kinds.yesNo), aField('f', kind), aField('apres', kinds.euros));
  expect(sentences(form)).toEqual([sentence]);
});

test('a total is never required, and adds what it may', () => {
  const total = {
    kind: 'total',
    unit: 'euros',
    terms: [
      { sign: 'plus', field: 'a', column: null },
      { sign: 'minus', field: 't', column: 'c' },
    ],
  } as const;
  const columns = [
    { key: 'c', label: 'C', required: true, kind: 'euros', min: euros(0), max: null },
  ] as const;
  const fields = [
    aField('a', kinds.euros),
    aField('t', { kind: 'table', columns, minRows: 0, maxRows: 3 }),
  ];
  expect(formFaults(aForm(...fields, aField('s', total)))).toEqual([]);
  expect(sentences(aForm(...fields, aField('s', total, { required: 'always' })))).toEqual([
    'The total “Question s” is computed: it cannot be required.',
  ]);
});
