import { describe, expect, test } from 'vitest';
import type { FieldKind } from '#features/calls/form/form.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { aChoice, aField, kinds } from '#test/builders/form.ts';
import { dayIn, typeRows, typeValues } from './type-value.ts';

const place: FieldKind = {
  kind: 'territory',
  levels: ['commune', 'department', 'region'],
  several: true,
};
const many = {
  kind: 'choices',
  options: [
    { key: 'a', label: 'Santé, social' },
    { key: 'b', label: 'Emploi' },
  ],
  min: 0,
  max: null,
} as const;
const signed = { kind: 'statement', text: 'Je certifie.', version: '2' } as const;

describe('what a person would have typed', () => {
  test.each<[string, FieldKind, string[], string[]]>([
    // 31100 is the INSEE code of another commune than Toulouse, which has this postal code.
    ['a postal code is no INSEE code', place, ['Toulouse (31100)'], ['31555']],
    ['a namesake is told by its department', place, ['Saint-Denis (93200)'], ['93066']],
    ['a department with its number', place, ['31 – Haute-Garonne'], ['Haute-Garonne']],
    ['a code stays a code', place, ['31555', 'R76'], ['31555', 'R76']],
    ['several places in one cell', place, ['Auch ; Toulouse'], ['Auch', 'Toulouse']],
    ['an option by its label', aChoice('Oui', 'Non'), ['OUI'], ['oui']],
    ['what is no option stays', aChoice('Oui', 'Non'), ['Peut-être'], ['Peut-être']],
    ['an option that holds a comma', many, ['Santé, social'], ['a']],
    ['a list in one cell', many, ['Emploi; Santé, social'], ['b', 'a']],
    ['a tick', kinds.yesNo, ['true'], ['yes']],
    ['a tick that is not', kinds.yesNo, ['Non'], ['no']],
    ['a decimal amount', kinds.euros, ['12000.0'], ['12000.0']],
    ['zeros after the cents', kinds.euros, ['12000.500'], ['12000.50']],
    ['a whole number as a decimal', kinds.number, ['12.0'], ['12']],
    ['an instant near midnight', kinds.date, ['2026-11-20T23:30:00Z'], ['2026-11-21']],
    ['a day as people write it', kinds.date, ['1/3/2027'], ['2027-03-01']],
    ['a ticked statement', signed, ['true'], ['2']],
    ['a statement left', signed, ['false'], []],
    ['an empty cell', kinds.text, ['  '], []],
  ])('%s', async (_, kind, values, typed) => {
    const context = { family: 'demarche', book: await openTerritories() } as const;
    expect(typeValues(aField('x', kind), values, context)).toEqual(typed);
  });

  test('the rows of a repeated block, under the columns of their labels', async () => {
    const context = { family: 'demarche', book: await openTerritories() } as const;
    const column = { required: false, kind: 'short-text', maxLength: 100 } as const;
    const table = aField('partenaires', {
      kind: 'table',
      columns: [
        { ...column, key: 'nom', label: 'Nom du partenaire' },
        { key: 'montant', label: 'Montant', required: false, kind: 'euros', min: null, max: null },
      ],
      minRows: 0,
      maxRows: 10,
    });
    if (table.kind !== 'table') throw new Error('It is a table');
    const rows = [{ 'nom du partenaire': 'CAF', montant: '100.0' }, { autre: 'x' }];
    expect(typeRows(table, { values: [], rows }, context)).toEqual({
      'partenaires.0.nom': ['CAF'],
      'partenaires.0.montant': ['100.0'],
    });
  });
});

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T22:30:00', '2026-11-20'],
  ['2026-11-20T22:30:00+01:00', '2026-11-20'],
  ['2026-11-20 23:30:00 UTC', '2026-11-21'],
  ['20/11/2026 14:05', '2026-11-20'],
  ['le vingt', null],
])('the day of %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
});
