import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Cents, cents, euros } from '#kernel/money.ts';
import { openTerritories, type TerritoryBook } from '#kernel/territory-book.ts';
import { aChoice, aField, aForm, aSection, isAnswer, kinds } from '#test/builders/form.ts';
import type { Answer, Answers } from './answer.ts';
import { typedAccounts } from './budget.ts';
import { computeTotals } from './compute-totals.ts';
import { explainAnswerIssue } from './explain-answer-issue.ts';
import type { Field, FieldKind } from './form.ts';
import { answerFaults, missingAnswers } from './missing-answers.ts';
import { readAnswer } from './read-answer.ts';
import { shownFields } from './shown-fields.ts';
import { typeAnswer } from './type-answer.ts';

let book: TerritoryBook;
beforeAll(async () => {
  book = await openTerritories();
});

const today = '2026-11-24';
const read = (kind: FieldKind, ...typed: string[]) =>
  readAnswer(aField('f', kind), { f: typed, other: ['x'] }, { today, book });

const places: FieldKind = { kind: 'territory', levels: ['commune', 'department'], several: true };
const choices: FieldKind = {
  kind: 'choices',
  options: ['a', 'b', 'c'].map((key) => ({ key, label: key })),
  min: 2,
  max: 2,
};
const files: FieldKind = { kind: 'file', accepts: ['pdf'], maxBytes: 1_000, maxCount: 1 };
const statement: FieldKind = { kind: 'statement', text: 'Je m’engage', version: '2026' };

const understood: [FieldKind, string[], Answer | null][] = [
  [kinds.text, ['  Accueil   de jour '], { kind: 'text', text: 'Accueil de jour' }],
  [kinds.text, ['   '], null],
  [{ kind: 'long-text', maxLength: 9 }, ['a\r\nb'], { kind: 'text', text: 'a\nb' }],
  [{ ...kinds.number, decimals: 2 }, ['1 234,5'], { kind: 'number', number: 1234.5 }],
  [kinds.euros, ['12 000,50 €'], { kind: 'euros', cents: cents(1_200_050n) }],
  [kinds.date, ['1/9/2026'], { kind: 'date', day: '2026-09-01' }],
  [kinds.date, ['2026-09-01'], { kind: 'date', day: '2026-09-01' }],
  [aChoice('A', 'B'), ['a'], { kind: 'choice', option: 'a' }],
  [kinds.yesNo, ['no'], { kind: 'yes-no', yes: false }],
  [choices, ['a', 'c', 'a'], { kind: 'choices', options: ['a', 'c'] }],
  [
    places,
    ['Toulouse', '09', 'Foix (09122)', ''],
    { kind: 'territories', codes: ['31555', '09', '09122'] },
  ],
  [files, ['id-1'], { kind: 'files', ids: ['id-1'] }],
  [statement, ['2026'], { kind: 'statement', version: '2026', signedOn: today }],
  [{ kind: 'siret' }, ['732 829 320 00074'], { kind: 'text', text: '73282932000074' }],
  [{ kind: 'rna' }, ['w751234567'], { kind: 'text', text: 'W751234567' }],
  [
    { kind: 'rna' },
    ['Tribunal de Colmar volume 3 folio 12'],
    { kind: 'text', text: 'Tribunal de Colmar, volume 3, folio 12' },
  ],
  [{ kind: 'uai' }, ['0753364z'], { kind: 'text', text: '0753364Z' }],
  [
    { kind: 'iban' },
    ['FR76 3000 6000 0112 3456 7890 189'],
    { kind: 'text', text: 'FR7630006000011234567890189' },
  ],
  [{ kind: 'email' }, ['a@exemple.fr'], { kind: 'text', text: 'a@exemple.fr' }],
  [{ kind: 'phone' }, ['05 61 00 00 00'], { kind: 'text', text: '05 61 00 00 00' }],
  [{ kind: 'total', terms: [], unit: 'euros' }, ['3'], null],
];
test.each(understood.map((row) => [row[0].kind, ...row] as const))(
  '%s: what is typed is understood (%#)',
  (_, kind, typed, answer) => {
    expect(read(kind, ...typed)).toEqual({ answer, issues: [], typed: { f: typed } });
  },
);

const refused: [FieldKind, string[], string][] = [
  [
    { kind: 'short-text', maxLength: 3 },
    ['abcd'],
    'Votre texte compte 4 signes : raccourcissez-le à 3 au plus.',
  ],
  [kinds.number, ['douze'], 'Écrivez un nombre, en chiffres : 12 ou 12,5.'],
  [kinds.number, ['1,5'], 'Écrivez un nombre entier, sans virgule.'],
  [{ ...kinds.number, max: 10 }, ['11'], 'Le maximum est 10.'],
  [kinds.euros, ['1,234'], 'Écrivez un montant en chiffres : 1250 ou 1250,50.'],
  [{ kind: 'euros', min: euros(10), max: null }, ['9'], 'Le minimum est 10 €.'],
  [
    { kind: 'date', min: '2026-09-01', max: null },
    ['31/08/2026'],
    'La date ne peut pas être avant le 1er septembre 2026.',
  ],
  [aChoice('A', 'B'), ['z'], 'Ce choix n’est plus proposé : choisissez-en un autre.'],
  [choices, ['a'], 'Choisissez au moins 2 réponses.'],
  [places, ['Nulle-Part'], 'Aucun territoire attendu ici ne s’appelle « Nulle-Part ».'],
  [{ ...places, several: false } as FieldKind, ['09', '31'], 'Un seul territoire est attendu.'],
  [files, ['1', '2'], 'Joignez 1 fichier au plus.'],
  [
    statement,
    ['2025'],
    'Le texte de cet engagement a changé depuis votre signature : relisez-le et signez-le de nouveau.',
  ],
  [{ kind: 'siret' }, ['7328293200007'], 'Il manque un chiffre : un SIRET a 14 chiffres.'],
  [
    { kind: 'siret' },
    ['73282932000079'],
    'La clé ne correspond pas : un chiffre de ce SIRET est faux, ou deux sont inversés.',
  ],
  [
    { kind: 'rna' },
    ['751234567'],
    'Un numéro RNA commence par W. En Alsace ou en Moselle, donnez le tribunal, le volume et le folio.',
  ],
  [
    { kind: 'uai' },
    ['0753364A'],
    'La lettre ne correspond pas aux chiffres : vérifiez ce numéro UAI.',
  ],
  [
    { kind: 'iban' },
    ['FR7630006000011234567890188'],
    'La clé ne correspond pas : un signe de cet IBAN est faux, ou deux sont inversés.',
  ],
  [
    { kind: 'email' },
    ['a@b'],
    'Cette adresse électronique n’est pas complète : elle a la forme nom@exemple.fr.',
  ],
];
test.each(refused.map((row) => [row[0].kind, ...row] as const))(
  '%s: what is refused is kept (%#)',
  (_, kind, typed, sentence) => {
    const { answer, issues, typed: kept } = read(kind, ...typed);
    const plain = issues.map((issue) => explainAnswerIssue(issue, 'fr').replaceAll('\u00a0', ' '));
    expect([answer, plain, kept]).toEqual([null, [sentence], { f: typed }]);
  },
);

test('a statement keeps the day it was signed, until its text changes', () => {
  const signed: Answers = { f: { kind: 'statement', version: '2026', signedOn: '2026-01-02' } };
  const again = (version: string) =>
    readAnswer(
      aField('f', { ...statement, version } as FieldKind),
      { f: [version] },
      { today, book, answered: signed },
    );
  expect([again('2026').answer, again('2027').answer]).toEqual([
    signed['f'],
    { kind: 'statement', version: '2027', signedOn: today },
  ]);
});

test('of two places of one name, the code is asked', () => {
  const { issues } = read(places, 'Saint-Denis');
  expect(issues.map(({ reason }) => reason)).toEqual(['several-territories']);
  expect(issues[0] && explainAnswerIssue(issues[0], 'fr')).toContain('Saint-Denis (93066)');
});

const table: FieldKind = {
  kind: 'table',
  columns: [
    { key: 'poste', label: 'Poste', required: true, kind: 'short-text', maxLength: 20 },
    { key: 'cout', label: 'Coût', required: false, kind: 'euros', min: null, max: null },
  ],
  minRows: 0,
  maxRows: 2,
};

test('a table drops its empty rows, and names the input that is wrong', () => {
  const typed = { 'f.0.poste': ['Bus'], 'f.0.cout': ['10'], 'f.1.poste': [' '], 'f.2.cout': ['x'] };
  const field = aField('f', table);
  expect(readAnswer(field, typed, { today, book })).toEqual({
    answer: null,
    issues: [{ name: 'f.2.cout', reason: 'not-an-amount' }],
    typed,
  });
  expect(readAnswer(field, { ...typed, 'f.2.cout': [''] }, { today, book }).answer).toEqual({
    kind: 'rows',
    rows: [{ poste: { kind: 'text', text: 'Bus' }, cout: { kind: 'euros', cents: euros(10) } }],
  });
  expect(readAnswer(field, { 'f.0.cout': ['3'] }, { today, book }).issues).toEqual([
    { name: 'f.0.poste', reason: 'cell-missing', label: 'Poste' },
  ]);
});

test('a budget is read by account, in whole euros', () => {
  const field = aField('f', { kind: 'budget', of: 'action', request: null });
  const typed = { 'f.60a': ['1 000'], 'f.74a': ['999,50'], 'f.own': ['beaucoup'] };
  expect(readAnswer(field, typed, { today, book }).issues).toEqual([
    { name: 'f.own', reason: 'not-an-amount' },
  ]);
  expect(readAnswer(field, { ...typed, 'f.own': [''] }, { today, book }).issues).toEqual([
    { name: 'f.74a', reason: 'budget', fault: { reason: 'cents-in-budget', code: '74a' } },
  ]);
});

const form = {
  sections: [
    aSection('une', [
      aField('nature', aChoice('A', 'B'), { required: 'always' }),
      aField('pourquoi', kinds.text, {
        shownWhen: isAnswer('nature', 'a'),
        required: { when: isAnswer('suite', 'yes') },
      }),
      aField('suite', kinds.yesNo),
      aField('montant', { kind: 'euros', min: null, max: euros(100) }),
      aField('postes', table),
      aField('somme', {
        kind: 'total',
        unit: 'euros',
        terms: [
          { sign: 'plus', field: 'montant', column: null },
          { sign: 'minus', field: 'postes', column: 'cout' },
        ],
      }),
    ]),
    aSection(
      'deux',
      [
        aField(
          'compte',
          { kind: 'budget', of: 'action', request: 'montant' },
          { required: 'always' },
        ),
      ],
      {
        shownWhen: {
          kind: 'compares',
          field: 'somme',
          operator: '>',
          value: { kind: 'euros', cents: euros(50) },
        },
      },
    ),
  ],
};
const names = (answers: Answers) =>
  shownFields(form, answers).sections.flatMap(({ fields }) => fields.map(({ key }) => key));

test('what is shown follows the answers, and what is hidden counts for nothing', () => {
  const base = ['nature', 'suite', 'montant', 'postes', 'somme'];
  const amount = { montant: { kind: 'euros', cents: euros(60) } } as const;
  const a = { nature: { kind: 'choice', option: 'a' } } as const;
  expect(names({})).toEqual(base);
  expect(names(a)).toEqual(['nature', 'pourquoi', ...base.slice(1)]);
  expect(names(amount)).toEqual([...base, 'compte']);
  const rows = [{ cout: { kind: 'euros', cents: euros(20) } }] as const;
  const less: Answers = { ...amount, postes: { kind: 'rows', rows } };
  expect(names(less)).toEqual(base);
  expect(computeTotals(form, less)).toEqual({ somme: { kind: 'euros', cents: euros(40) } });
  expect(missingAnswers(form, amount)).toEqual([
    { name: 'nature', reason: 'missing' },
    { name: 'compte', reason: 'missing' },
  ]);
  const yes = { kind: 'yes-no', yes: true } as const;
  expect(missingAnswers(form, { ...a, suite: yes })).toEqual([
    { name: 'pourquoi', reason: 'missing' },
  ]);
  expect(
    answerFaults(form, {
      ...a,
      montant: { kind: 'euros', cents: euros(200) },
      compte: { kind: 'budget', lines: { '60a': euros(1), '74a': euros(1) } },
    }),
  ).toEqual([
    { name: 'montant', reason: 'amount-above', max: euros(100) },
    {
      name: 'compte',
      reason: 'budget',
      fault: { reason: 'request-not-in-budget', request: euros(200), line: euros(1) },
    },
  ]);
});

test('a question named after what every object has is a question like another', () => {
  const odd = aForm(aField('constructor', kinds.text, { required: 'always' }));
  expect(missingAnswers(odd, {})).toEqual([{ name: 'constructor', reason: 'missing' }]);
});

const amounts = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((value): Cents => cents(value));
const words = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/\s+/gu, ' ').trim());
const answered: fc.Arbitrary<[Field, Answer]> = fc.oneof(
  words.map(
    (text) =>
      [aField('f', { kind: 'short-text', maxLength: 1_000 }), { kind: 'text', text }] as [
        Field,
        Answer,
      ],
  ),
  fc
    .integer({ min: -(10 ** 9), max: 10 ** 9 })
    .map(
      (n) =>
        [
          aField('f', { ...kinds.number, decimals: 4 }),
          { kind: 'number', number: n / 10_000 || 0 },
        ] as [Field, Answer],
    ),
  amounts.map(
    (value) => [aField('f', kinds.euros), { kind: 'euros', cents: value }] as [Field, Answer],
  ),
  fc
    .constantFrom(true, false)
    .map((yes) => [aField('f', kinds.yesNo), { kind: 'yes-no', yes }] as [Field, Answer]),
  fc.constant([aField('f', places), { kind: 'territories', codes: ['31555', '2A'] }] as [
    Field,
    Answer,
  ]),
  fc
    .dictionary(
      fc.constantFrom(...typedAccounts),
      fc.bigInt({ min: 0n, max: 10n ** 12n }).map((value) => euros(value)),
    )
    .map(
      (lines) =>
        [
          aField('f', { kind: 'budget', of: 'action', request: null }),
          { kind: 'budget', lines },
        ] as [Field, Answer],
    ),
  fc
    .array(
      words.filter((text) => text !== ''),
      { minLength: 1, maxLength: 2 },
    )
    .map(
      (list) =>
        [
          aField('f', table),
          {
            kind: 'rows',
            rows: list.map((text) => ({
              poste: { kind: 'text', text: text.slice(0, 8).trim() || 'x' },
            })),
          },
        ] as [Field, Answer],
    ),
);

test('an answer typed again is the same answer', () => {
  fc.assert(
    fc.property(answered, ([field, answer]) => {
      const again = readAnswer(field, typeAnswer('f', answer), { today, book });
      const empty = Object.keys(typeAnswer('f', answer)).length === 0;
      expect([again.answer, again.issues]).toEqual([empty ? null : answer, []]);
    }),
  );
});

test('whatever is typed, each field answers, or says why not, or is empty', () => {
  const kindsOf = [
    kinds.text,
    kinds.number,
    kinds.euros,
    kinds.date,
    kinds.yesNo,
    choices,
    places,
    statement,
    files,
    { kind: 'siret' },
    { kind: 'rna' },
    { kind: 'uai' },
    { kind: 'iban' },
    { kind: 'email' },
    { kind: 'phone' },
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kindsOf), fc.string({ unit: 'binary' }), (kind, text) => {
      const { answer, issues, typed } = read(kind as FieldKind, text);
      expect(typed).toEqual({ f: [text] });
      expect(answer === null || issues.length === 0).toBe(true);
      if (text.trim() !== '') expect(answer !== null || issues.length > 0).toBe(true);
      for (const issue of issues) {
        for (const locale of ['fr', 'en'] as const)
          expect(explainAnswerIssue(issue, locale)).toMatch(/\.$/);
      }
    }),
  );
});
