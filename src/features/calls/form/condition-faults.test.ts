import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aChoice, aField, aForm, aSection, isAnswer, kinds } from '#test/builders/form.ts';
import type { Answer, Answers } from './answer.ts';
import type { Condition } from './condition.ts';
import { conditionFaults } from './condition-faults.ts';
import { explainFormFault } from './explain-form-fault.ts';
import { canHold } from './find-answers.ts';
import type { Field, Form } from './form.ts';
import { judge } from './holds.ts';
import { parseCondition } from './parse-condition.ts';
import { shownFields } from './shown-fields.ts';

const choice = aField('nature', aChoice('A', 'B', 'C'));
const amount = aField('montant', { kind: 'euros', min: 0n as never, max: 10_000_00n as never });
const people = aField('agents', { ...kinds.number, min: 0, max: 10 });
const publics = aField('publics', {
  kind: 'choices',
  options: ['x', 'y', 'z'].map((key) => ({ key, label: key.toUpperCase() })),
  min: 0,
  max: 2,
});

function verdictOn(text: string, ...fields: Field[]) {
  const form = aForm(...fields);
  const read = parseCondition(text, form, 'fr');
  if (!read.ok) throw new Error(read.refusal.reason);
  const last = aField('last', kinds.text, { shownWhen: read.value });
  return conditionFaults(aForm(...fields, last)).map(({ reason }) => reason);
}

test.each([
  ['nature = a et nature = b', ['condition-never-holds']],
  ['nature = a ou nature = b ou nature = c', ['condition-always-holds']],
  ['nature = a ou nature = b', []],
  ['nature ≠ a et nature ≠ b et nature ≠ c', ['condition-never-holds']],
  ['montant > 10 000 €', ['condition-never-holds']],
  ['montant ≥ 10 000 €', []],
  ['montant < 0 €', ['condition-never-holds']],
  ['montant ≥ 0 €', ['condition-always-holds']],
  ['montant > 5 € et montant < 5,01 €', ['condition-never-holds']],
  ['montant > 5 € et montant < 5,02 €', []],
  ['montant < 100 € ou montant > 50 €', ['condition-always-holds']],
  ['agents > 3 et agents < 4', ['condition-never-holds']],
  ['agents = 2,5', ['condition-never-holds']],
  ['montant rempli et montant non rempli', ['condition-never-holds']],
  ['montant rempli ou montant non rempli', ['condition-always-holds']],
  ['montant non rempli et montant > 3 €', ['condition-never-holds']],
  ['publics contient x et publics contient y et publics contient z', ['condition-never-holds']],
  ['publics contient x et publics contient y', []],
  [
    'publics ne contient pas x et publics ne contient pas y et publics ne contient pas z',
    ['condition-never-holds'],
  ],
  ['jamais', ['condition-never-holds']],
  ['toujours', ['condition-always-holds']],
])('%s', (text, reasons) => {
  expect(verdictOn(text, choice, amount, people, publics)).toEqual(reasons);
});

test('what a field leans on counts: its own condition, and its section', () => {
  const detail = aField('detail', aChoice('Oui', 'Non'), { shownWhen: isAnswer('nature', 'a') });
  const impossible: Condition = {
    kind: 'all',
    of: [isAnswer('nature', 'b'), isAnswer('detail', 'oui')],
  };
  const form: Form = {
    sections: [
      aSection('une', [choice, detail]),
      aSection('deux', [aField('fin', kinds.text, { shownWhen: isAnswer('nature', 'b') })], {
        shownWhen: isAnswer('nature', 'a'),
      }),
      aSection('trois', [
        aField('jamais', kinds.text, { shownWhen: impossible }),
        aField('exige', kinds.text, { required: { when: impossible } }),
      ]),
      aSection('quatre', [aField('redite', kinds.text, { shownWhen: isAnswer('nature', 'a') })], {
        shownWhen: isAnswer('nature', 'a'),
      }),
    ],
  };
  expect(
    conditionFaults(form).map(({ place, severity, reason }) => ({ ...place, severity, reason })),
  ).toEqual([
    {
      section: 1,
      field: 0,
      part: 'shown-when',
      severity: 'error',
      reason: 'condition-never-holds',
    },
    {
      section: 2,
      field: 0,
      part: 'shown-when',
      severity: 'error',
      reason: 'condition-never-holds',
    },
    {
      section: 2,
      field: 1,
      part: 'required-when',
      severity: 'error',
      reason: 'condition-never-holds',
    },
    {
      section: 3,
      field: 0,
      part: 'shown-when',
      severity: 'warning',
      reason: 'condition-always-holds',
    },
  ]);
});

test('a question leans on what stands before it', () => {
  const form = aForm(
    aField('soi', kinds.yesNo, { shownWhen: isAnswer('soi', 'yes') }),
    aField('un', kinds.yesNo, { shownWhen: isAnswer('deux', 'yes') }),
    aField('deux', kinds.yesNo, { shownWhen: isAnswer('un', 'yes') }),
    aField('avant', kinds.yesNo, { shownWhen: isAnswer('apres', 'yes') }),
    aField('apres', kinds.yesNo, { shownWhen: isAnswer('inconnu', 'yes') }),
    aField('exige', kinds.yesNo, { required: { when: isAnswer('libre', 'yes') } }),
    aField('libre', kinds.yesNo),
  );
  expect(conditionFaults(form).map((fault) => explainFormFault(fault, 'en'))).toEqual([
    '“Question soi” depends on its own answer: it would never be shown.',
    '“Question un” and “Question deux” depend on each other: neither would be shown.',
    '“Question avant” depends on “Question apres”, asked after it: move “Question apres” before it.',
    'Condition of “Question apres”: No question is named “inconnu”.',
  ]);
});

test('the sum of bounded amounts is bounded', () => {
  const total = aField('somme', {
    kind: 'total',
    unit: 'euros',
    terms: [
      { sign: 'plus', field: 'montant', column: null },
      { sign: 'minus', field: 'autre', column: null },
    ],
  });
  const other = aField('autre', { kind: 'euros', min: null, max: 500_00n as never });
  expect(verdictOn('somme < -500 €', amount, other, total)).toEqual(['condition-never-holds']);
  expect(verdictOn('somme ≥ -500 €', amount, other, total)).toEqual(['condition-always-holds']);
  expect(verdictOn('somme > 1 000 000 €', amount, other, total)).toEqual([]);
});

test('a condition too intricate to decide is left alone', () => {
  // Pigeons and holes: that none fits takes a search no patience holds out.
  const pigeons = Array.from({ length: 9 }, (_, index) =>
    aField(`p${index}`, aChoice('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')),
  );
  const apart: Condition[] = pigeons.flatMap((one, index) =>
    pigeons.slice(index + 1).flatMap((other) =>
      [...'abcdefgh'].map(
        (hole): Condition => ({
          kind: 'not',
          of: { kind: 'all', of: [isAnswer(one.key, hole), isAnswer(other.key, hole)] },
        }),
      ),
    ),
  );
  const form = aForm(...pigeons);
  expect(canHold(form, apart)).toBeNull();
  expect(canHold(aForm(...pigeons.slice(0, 4)), apart.slice(0, 8))).toBe(true);
});

// Small worlds, walked whole: every filling of the form is tried.
const values: Record<string, readonly (Answer | null)[]> = {
  nature: [null, ...['a', 'b', 'c'].map((option): Answer => ({ kind: 'choice', option }))],
  oui: [null, { kind: 'yes-no', yes: true }, { kind: 'yes-no', yes: false }],
  n: [null, ...[0, 1, 2, 3].map((number): Answer => ({ kind: 'number', number }))],
  p: [null, ...[['x'], ['y'], ['x', 'y']].map((options): Answer => ({ kind: 'choices', options }))],
};
const atomsOver: Record<string, fc.Arbitrary<unknown>> = {
  nature: fc.constantFrom('a', 'b', 'c').map((value) => isAnswer('nature', value)),
  oui: fc.constantFrom('yes', 'no').map((value) => isAnswer('oui', value)),
  n: fc.record({
    kind: fc.constant('compares'),
    field: fc.constant('n'),
    operator: fc.constantFrom('<', '<=', '=', '>=', '>'),
    value: fc.integer({ min: -1, max: 8 }).map((half) => ({ kind: 'number', number: half / 2 })),
  }),
  p: fc.constantFrom('x', 'y').map((value) => ({ kind: 'contains', field: 'p', value })),
};
const conditionsOver = (keys: readonly string[]): fc.Arbitrary<Condition> => {
  const { condition } = fc.letrec((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      ...keys.map((key) => atomsOver[key] ?? fc.constant(null)),
      ...keys.map((key) => fc.constant({ kind: 'answered', field: key })),
      fc.record({
        kind: fc.constantFrom('all', 'any'),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not'), of: tie('condition') }),
    ),
  }));
  return condition as fc.Arbitrary<Condition>;
};

test('what is decided is what trying every answer finds', () => {
  const keys = Object.keys(values);
  const kindsOf: Record<string, Parameters<typeof aField>[1]> = {
    nature: aChoice('A', 'B', 'C'),
    oui: kinds.yesNo,
    n: { ...kinds.number, min: 0, max: 3 },
    p: {
      kind: 'choices',
      options: [
        { key: 'x', label: 'X' },
        { key: 'y', label: 'Y' },
      ],
      min: 0,
      max: null,
    },
  };
  const shown = fc.tuple(
    fc.constant(null),
    ...keys.slice(1).map((_, index) => fc.option(conditionsOver(keys.slice(0, index + 1)))),
  );
  fc.assert(
    fc.property(shown, conditionsOver(keys), (shownWhen, condition) => {
      const form = aForm(
        ...keys.map((key, index) =>
          aField(key, kindsOf[key] ?? kinds.yesNo, { shownWhen: shownWhen[index] ?? null }),
        ),
      );
      const fillings = keys.reduce<Answers[]>(
        (worlds, key) =>
          worlds.flatMap((world) =>
            (values[key] ?? []).map((answer) => (answer ? { ...world, [key]: answer } : world)),
          ),
        [{}],
      );
      const verdicts = fillings.map((answers) =>
        judge(condition, shownFields(form, answers).answers),
      );
      expect(canHold(form, [condition])).toBe(verdicts.includes(true));
      expect(canHold(form, [{ kind: 'not', of: condition }])).toBe(verdicts.includes(false));
    }),
    { numRuns: 150 },
  );
});
