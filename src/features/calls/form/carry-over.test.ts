import fc from 'fast-check';
import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { aChoice, aField, aForm, aSection, isAnswer, kinds } from '#test/builders/form.ts';
import type { Answer, Answers } from './answer.ts';
import { carryOver } from './carry-over.ts';
import { explainFormChange } from './explain-form-change.ts';
import type { Column, Field, FieldKind, Form } from './form.ts';
import { templates } from './templates.ts';

const poste: Column = {
  key: 'poste',
  label: 'Poste',
  required: true,
  kind: 'short-text',
  maxLength: 20,
};
const cout: Column = {
  key: 'cout',
  label: 'Coût',
  required: true,
  kind: 'euros',
  min: null,
  max: null,
};
const table = (...columns: Column[]): FieldKind => ({
  kind: 'table',
  columns,
  minRows: 0,
  maxRows: 5,
});
const text = (value: string): Answer => ({ kind: 'text', text: value });
const plain = (sentences: string[]) => sentences.map((each) => each.replaceAll('\u00a0', ' '));

test('answers follow their question; what has no place is set aside under its old label', () => {
  const before: Form = {
    sections: [
      aSection('une', [
        aField('objet', kinds.text),
        aField('nature', aChoice('A', 'B')),
        aField('publics', {
          kind: 'choices',
          options: [
            { key: 'x', label: 'X' },
            { key: 'y', label: 'Y' },
          ],
          min: 0,
          max: null,
        }),
        aField('postes', table(poste, cout)),
        aField('agents', kinds.number),
        aField('partie', kinds.text, { label: 'Ancienne question' }),
      ]),
    ],
  };
  const after: Form = {
    sections: [
      aSection(
        'une',
        [
          aField('objet', { kind: 'short-text', maxLength: 3 }, { label: 'Objet précis' }),
          aField('nature', aChoice('B', 'C')),
          aField('publics', {
            kind: 'choices',
            options: [
              { key: 'x', label: 'X' },
              { key: 'z', label: 'Z' },
            ],
            min: 0,
            max: null,
          }),
          aField('nouvelle', kinds.text, { shownWhen: isAnswer('nature', 'b') }),
        ],
        { title: 'Première rubrique' },
      ),
      aSection('deux', [aField('postes', table(poste)), aField('agents', kinds.text)]),
    ],
  };
  const answers: Answers = {
    objet: text('assez long'),
    nature: { kind: 'choice', option: 'a' },
    publics: { kind: 'choices', options: ['x', 'y'] },
    postes: {
      kind: 'rows',
      rows: [{ poste: text('Bus'), cout: { kind: 'euros', cents: euros(10) } }],
    },
    agents: { kind: 'number', number: 3 },
    partie: text('dit avant'),
  };
  const carried = carryOver(before, after, answers);
  expect(carried.answers).toEqual({
    objet: text('assez long'),
    publics: { kind: 'choices', options: ['x'] },
    postes: { kind: 'rows', rows: [{ poste: text('Bus') }] },
  });
  expect(carried.setAside.map(({ label, typed }) => [label, typed])).toEqual([
    ['Question nature', { nature: ['a'] }],
    ['Question publics', { publics: ['x', 'y'] }],
    ['Question postes', { 'postes.0.poste': ['Bus'], 'postes.0.cout': ['10'] }],
    ['Question agents', { agents: ['3'] }],
    ['Ancienne question', { partie: ['dit avant'] }],
  ]);
  expect(plain(carried.changes.map((change) => explainFormChange(change, 'fr')))).toEqual([
    'La rubrique « Rubrique une » s’intitule désormais « Première rubrique ».',
    'Nouvelle rubrique : « Rubrique deux ».',
    'La question « Question objet » s’intitule désormais « Objet précis ».',
    'Ce que « Objet précis » accepte change.',
    'Les choix de « Question nature » changent ; ajouts : « C » ; retraits : « A ».',
    'Les choix de « Question publics » changent ; ajouts : « Z » ; retraits : « Y ».',
    'Nouvelle question : « Question nouvelle ».',
    '« Question postes » est désormais dans la rubrique « Rubrique deux ».',
    'Les colonnes de « Question postes » changent ; retraits : « Coût ».',
    '« Question agents » est désormais dans la rubrique « Rubrique deux ».',
    '« Question agents » attend désormais un autre genre de réponse.',
    'La question « Ancienne question » est retirée.',
  ]);
});

test.each(templates)('the form for $key carried over to itself changes nothing', ({ form }) => {
  const answers: Answers = { nom: text('Les Jardins (fictif)'), siret: text('73282932000074') };
  expect(carryOver(form, form, answers)).toEqual({ answers, setAside: [], changes: [] });
});

const keys = ['a', 'b', 'c', 'constructor', 'postes'] as const;
const fieldOf = (key: string): fc.Arbitrary<Field> =>
  fc
    .constantFrom<FieldKind>(
      kinds.text,
      kinds.number,
      aChoice('U', 'V'),
      aChoice('V', 'W'),
      {
        kind: 'choices',
        options: [
          { key: 'u', label: 'U' },
          { key: 'v', label: 'V' },
        ],
        min: 0,
        max: null,
      },
      {
        kind: 'choices',
        options: [
          { key: 'v', label: 'V' },
          { key: 'w', label: 'W' },
        ],
        min: 0,
        max: null,
      },
      table(poste, cout),
      table(poste),
      table({ ...cout, kind: 'short-text', maxLength: 9 } as Column),
    )
    .map((kind) => aField(key, kind));
const forms = fc
  .tuple(...keys.map((key) => fc.option(fieldOf(key))))
  .map((fields) => aForm(...fields.filter((field) => field !== null)));
const answerArb = fc.constantFrom<Answer>(
  text('dit'),
  { kind: 'number', number: 4 },
  ...['u', 'v', 'w'].map((option): Answer => ({ kind: 'choice', option })),
  { kind: 'choices', options: ['u', 'v', 'w'] },
  {
    kind: 'rows',
    rows: [{ poste: text('Bus'), cout: { kind: 'euros', cents: euros(1) } }, { cout: text('?') }],
  },
);
const answersArb = fc.dictionary(fc.constantFrom(...keys, 'unknown'), answerArb);

/** Every typed value, by key: what a person would miss. */
test('no answer is ever lost: each is kept whole, or set aside whole', () => {
  fc.assert(
    fc.property(forms, forms, answersArb, (before, after, answers) => {
      const { answers: kept, setAside } = carryOver(before, after, answers);
      for (const [key, answer] of Object.entries(answers)) {
        const aside = setAside.filter((each) => each.key === key).map((each) => each.answer);
        const whole = Object.hasOwn(kept, key) && kept[key] === answer;
        expect(whole ? aside : [...aside]).toEqual(whole ? [] : [answer]);
      }
      expect(Object.keys(kept).every((key) => Object.hasOwn(answers, key))).toBe(true);
    }),
  );
});

test('carried over to the same revision, and back and forth, nothing changes by itself', () => {
  fc.assert(
    fc.property(forms, forms, answersArb, (form, other, answers) => {
      const known = carryOver(form, form, answers).answers;
      expect(carryOver(form, form, known)).toEqual({ answers: known, setAside: [], changes: [] });
      const there = carryOver(form, other, known).answers;
      expect(carryOver(other, other, there).setAside).toEqual([]);
    }),
  );
});
