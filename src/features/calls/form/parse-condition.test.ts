import fc from 'fast-check';
import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { accept } from '#kernel/outcome.ts';
import { aField, aForm, kinds } from '#test/builders/form.ts';
import type { Condition } from './condition.ts';
import { explainConditionFault } from './explain-form-fault.ts';
import { parseCondition } from './parse-condition.ts';
import { printCondition } from './print-condition.ts';

const form = aForm(
  aField('nature', {
    kind: 'choice',
    options: [
      { key: 'inno', label: 'Innovant' },
      { key: 'a_b', label: 'À l’essai, « pilote »' },
      { key: 'innovant', label: 'Démonstrateur' },
      { key: 'double', label: 'Double' },
      { key: 'double2', label: 'double' },
    ],
  }),
  aField('publics', {
    kind: 'choices',
    options: [
      { key: 'jeunes', label: 'Jeunes de 16 à 25 ans' },
      { key: 'familles', label: 'Familles' },
    ],
    min: 0,
    max: null,
  }),
  aField('montant', kinds.euros),
  aField('agents', { ...kinds.number, decimals: 2 }),
  aField('debut', kinds.date),
  aField('premiere', kinds.yesNo),
  aField('lieux', { kind: 'territory', levels: ['commune', 'department'], several: true }),
  aField('objet', kinds.text),
  aField('et', kinds.yesNo),
  aField('somme', { kind: 'total', unit: 'euros', terms: [] }),
);

const is = (field: string, value: string): Condition => ({ kind: 'is', field, value });
const compares = (operator: '<' | '<=' | '=' | '>=' | '>', amount: number): Condition => ({
  kind: 'compares',
  field: 'montant',
  operator,
  value: { kind: 'euros', cents: euros(amount) },
});
const filled = (field: string): Condition => ({ kind: 'answered', field });
const not = (of: Condition): Condition => ({ kind: 'not', of });

test.each<[string, Condition]>([
  ['nature = « Innovant »', is('nature', 'inno')],
  ['nature = "INNOVANT"', is('nature', 'inno')],
  ['nature = innovant', is('nature', 'innovant')],
  ['Nature=inno', is('nature', 'inno')],
  ['montant >= 10 000 €', compares('>=', 10_000)],
  ['montant≥10000', compares('>=', 10_000)],
  ['montant <> 5 euros', not(compares('=', 5))],
  ['objet remplie', filled('objet')],
  ['objet non rempli', not(filled('objet'))],
  ['non objet rempli', not(filled('objet'))],
  ['premiere = oui ET [et] = non', { kind: 'all', of: [is('premiere', 'yes'), is('et', 'no')] }],
  ['lieux contient 31', { kind: 'contains', field: 'lieux', value: '31' }],
  ['lieux ne contient pas 2a004', not({ kind: 'contains', field: 'lieux', value: '2A004' })],
  ['publics contient « familles »', { kind: 'contains', field: 'publics', value: 'familles' }],
  [
    'agents < 12,5 et (debut >= 1/9/2026 ou debut = 2026-01-31)',
    {
      kind: 'all',
      of: [
        {
          kind: 'compares',
          field: 'agents',
          operator: '<',
          value: { kind: 'number', number: 12.5 },
        },
        {
          kind: 'any',
          of: [
            {
              kind: 'compares',
              field: 'debut',
              operator: '>=',
              value: { kind: 'date', day: '2026-09-01' },
            },
            {
              kind: 'compares',
              field: 'debut',
              operator: '=',
              value: { kind: 'date', day: '2026-01-31' },
            },
          ],
        },
      ],
    },
  ],
])('%s', (text, condition) => {
  expect(parseCondition(text, form, 'fr')).toEqual(accept(condition));
});

test('the same condition in both languages', () => {
  const read = parseCondition('montant > 10 000,50 € ou debut < 31/03/2026', form, 'fr');
  const condition = read.ok ? read.value : filled('nothing');
  const english = printCondition(condition, form, 'en');
  expect(english).toBe('montant > €10,000.50 or debut < 2026-03-31');
  expect(parseCondition(english, form, 'en')).toEqual(read);
});

test.each([
  ['', 0, 0, 'nothing-written'],
  ['natur = inno', 0, 5, 'unknown-field'],
  ['nature = « Autre »', 9, 18, 'unknown-option'],
  ['nature = "Doublé"', 9, 17, 'ambiguous-option'],
  ['nature > inno', 7, 8, 'operator-not-for-field'],
  ['objet = 3', 6, 7, 'operator-not-for-field'],
  ['objet contient x', 5, 14, 'operator-not-for-field'],
  ['somme rempli', 5, 12, 'operator-not-for-field'],
  ['montant > beaucoup', 10, 18, 'not-an-amount'],
  ['montant > 1,234', 10, 15, 'not-an-amount'],
  ['agents = douze', 9, 14, 'not-a-number'],
  ['debut < 31/02/2026', 8, 18, 'not-a-date'],
  ['premiere = peut-être', 11, 20, 'not-yes-or-no'],
  ['lieux contient 123', 15, 18, 'not-a-territory'],
  ['objet', 5, 5, 'operator-expected'],
  ['objet rempli,', 12, 13, 'end-expected'],
  ['objet rempli et montant > 1 ou et = oui', 28, 30, 'and-or-mixed'],
  ['(objet rempli', 0, 1, 'parenthesis-open'],
  ['objet rempli et', 15, 15, 'condition-expected'],
])('"%s" is refused from %i to %i: %s', (text, start, end, reason) => {
  const read = parseCondition(text, form, 'fr');
  expect(read).toMatchObject({ ok: false, refusal: { start, end, reason } });
  if (read.ok) return;
  for (const locale of ['fr', 'en'] as const) {
    expect(explainConditionFault(read.refusal, locale)).toMatch(/^[A-ZÉ“«].{10,}\.$/u);
  }
});

const option = fc.constantFrom('inno', 'a_b', 'innovant', 'double', 'double2');
const operator = fc.constantFrom('<', '<=', '=', '>=', '>');
const amounts = fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n });
const days = fc.integer({ min: -700_000, max: 2_900_000 });
const atoms = fc.oneof(
  option.map((value) => is('nature', value)),
  fc.constantFrom('yes', 'no').map((value) => is('et', value)),
  fc
    .constantFrom('jeunes', 'familles')
    .map((value) => ({ kind: 'contains', field: 'publics', value })),
  fc
    .constantFrom('31', '2A', '31555')
    .map((value) => ({ kind: 'contains', field: 'lieux', value })),
  fc.constantFrom('objet', 'et', 'montant').map(filled),
  fc.record({
    kind: fc.constant('compares'),
    field: fc.constantFrom('montant', 'somme'),
    operator,
    value: amounts.map((value) => ({ kind: 'euros', cents: value })),
  }),
  fc.record({
    kind: fc.constant('compares'),
    field: fc.constant('agents'),
    operator,
    value: fc
      .integer({ min: 1 - 10 ** 15, max: 10 ** 15 - 1 })
      .map((value) => ({ kind: 'number', number: (value || 0) / 10_000 })),
  }),
  fc.record({
    kind: fc.constant('compares'),
    field: fc.constant('debut'),
    operator,
    value: days.map((value) => ({
      kind: 'date',
      day: new Date(value * 86_400_000).toISOString().slice(0, 10),
    })),
  }),
);
const { condition: conditions } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atoms,
    fc.record({
      kind: fc.constantFrom('all', 'any'),
      of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
    fc.constantFrom({ kind: 'all', of: [] }, { kind: 'any', of: [] }),
    fc.record({ kind: fc.constant('not'), of: tie('condition') }),
  ),
}));
const locales = fc.constantFrom('fr' as const, 'en' as const);

test('what is written is read back the same, in both languages', () => {
  fc.assert(
    fc.property(conditions, locales, (given, locale) => {
      const condition = given as Condition;
      const text = printCondition(condition, form, locale);
      if (text.length > 2_000) return;
      expect(parseCondition(text, form, locale)).toEqual(accept(condition));
    }),
    { numRuns: 500 },
  );
});

const words = fc.constantFrom(
  ...'( ) et ou non rempli contient = ≠ < <= nature objet montant publics lieux debut agents [et] 10 000 € , . 31/03/2026 « Innovant » " oui 31 ne pas toujours jamais'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
);

test('no text breaks the reading, and each that is read has one meaning', () => {
  fc.assert(
    fc.property(texts, locales, (text, locale) => {
      const read = parseCondition(text, form, locale);
      if (read.ok) {
        const written = printCondition(read.value, form, locale);
        expect(parseCondition(written, form, locale)).toEqual(read);
      } else {
        expect(read.refusal.start).toBeLessThanOrEqual(read.refusal.end);
        expect(read.refusal.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('a text of parentheses alone is refused, not followed to the bottom of the stack', () => {
  expect(parseCondition('('.repeat(2_000), form, 'fr').ok).toBe(false);
  expect(parseCondition('('.repeat(100_000), form, 'fr')).toMatchObject({
    refusal: { reason: 'too-long' },
  });
});
