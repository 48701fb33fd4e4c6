import { describe, expect, test } from 'vitest';
import { settled } from '#test/builders/call.ts';
import { aDemarche, aSourceDossier, descriptors } from '#test/builders/demarche.ts';
import { readChamp } from './read-champ.ts';
import { readDemarche } from './read-demarche.ts';

const read = (json: unknown) =>
  readDemarche(typeof json === 'string' ? json : JSON.stringify(json));

describe('a dump of Démarches Simplifiées', () => {
  const one = aSourceDossier(1);
  test.each([
    ['the raw answer', aDemarche([one])],
    ['the demarche alone', aDemarche([one]).data],
    ['a list of pages', [aDemarche([one]), aDemarche([])]],
    [
      'edges in place of nodes',
      { data: { demarche: { number: 1, dossiers: { edges: [{ node: one }] } } } },
    ],
    [
      'an instructors’ group',
      { data: { groupeInstructeur: { number: 1, dossiers: { nodes: [one] } } } },
    ],
    ['one dossier', { data: { dossier: one } }],
    ['a bare dossier', one],
    ['a list of bare dossiers', [one]],
    ['the export', { dossiers: [one] }],
  ])('is read from %s', (_, json) => {
    const { lines } = settled(read(json));
    expect(lines.map(({ cells, fault }) => [cells['dossier.number']?.values, fault])).toEqual([
      [['20000001'], null],
    ]);
  });

  test('keeps every figure of a big integer, as a number or as text', () => {
    const text = JSON.stringify(aDemarche([{ ...one, number: 'N' }])).replace(
      '"N"',
      '9007199254740993',
    );
    expect(settled(read(text)).lines[0]?.cells['dossier.number']?.values).toEqual([
      '9007199254740993',
    ]);
  });

  test('says why there is nothing in it', () => {
    expect(read('{"data":')).toEqual({ ok: false, refusal: { reason: 'not-json' } });
    expect(read({ data: { demarche: { dossiers: { nodes: [] } } } })).toEqual({
      ok: false,
      refusal: { reason: 'no-dossier' },
    });
    expect(read({ errors: [{ message: 'Jeton expiré' }], data: null })).toEqual({
      ok: false,
      refusal: { reason: 'api-errors', first: 'Jeton expiré' },
    });
  });

  test('names its columns by descriptor, titles of the form left out', () => {
    const champs = settled(read(aDemarche([one]))).columns.filter(({ key }) =>
      key.startsWith('champ:'),
    );
    expect(champs).toEqual(
      Object.values(descriptors).map(({ id, label }) => ({ key: `champ:${id}`, label })),
    );
  });

  test('keeps what was said there without the address of who said it', () => {
    const { elsewhere } = settled(read(one)).lines[0] ?? {};
    expect(elsewhere).toEqual({
      state: 'en_instruction',
      archived: false,
      changedAt: '2026-11-23T09:00:00+01:00',
      decidedAt: null,
      motivation: null,
      messages: [
        { at: '2026-11-20T10:00:00+01:00', from: 'service', body: 'Merci de préciser le budget.' },
      ],
    });
  });
});

test.each([
  [{ checked: false, stringValue: 'non' }, { values: ['false'] }],
  [{ value: null, stringValue: '' }, { values: [] }],
  [{ integerNumber: '12', stringValue: '12' }, { values: ['12'] }],
  [{ values: ['a', 'b'], stringValue: 'a, b' }, { values: ['a', 'b'] }],
  [{ primaryValue: 'Sport', secondaryValue: 'Judo' }, { values: ['Sport / Judo'] }],
  [{ region: { code: '76', name: 'Occitanie' } }, { values: ['R76'] }],
  [{ commune: { code: '31555' }, departement: { code: '31' } }, { values: ['31555'] }],
  [{ etablissement: { siret: '1' }, stringValue: 'x' }, { values: ['1'] }],
  [
    { files: [{ filename: 'statuts.pdf', url: 'https://exemple.test/a' }] },
    { values: [], files: [{ name: 'statuts.pdf', url: 'https://exemple.test/a' }] },
  ],
  [
    { rows: [{ champs: [{ label: 'Nom du partenaire', stringValue: 'CAF' }] }] },
    { values: [], rows: [{ 'nom du partenaire': 'CAF' }] },
  ],
])('an answer %j is read by its shape', (champ, cell) => {
  expect(readChamp(champ)).toEqual(cell);
});
