import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { settled } from '#test/builders/call.ts';
import { readTable } from './read-table.ts';

const rows = [
  ['Dossiers reçus par courrier'],
  [],
  ['Numéro', 'SIRET', 'Date de dépôt', 'Montant demandé', 'Titre', 'Titre'],
  ['A-1', 91_000_001_700_015, new Date('2026-11-20T00:00:00Z'), 0.1 + 0.2, 'Un café', 'bis'],
  ['A-2', '91000001700015', new Date('2026-11-20T22:30:00Z'), '12 000,50 €', '=1+1', null],
];

const expected = [
  {
    'label:numero': 'A-1',
    'label:siret': '91000001700015',
    'label:date de depot': '2026-11-20',
    'label:montant demande': '0.3',
    'label:titre': 'Un café',
    'label:titre~2': 'bis',
  },
  {
    'label:numero': 'A-2',
    'label:siret': '91000001700015',
    'label:date de depot': '2026-11-20T22:30:00',
    'label:montant demande': '12 000,50 €',
    'label:titre': '=1+1',
  },
];

const read = async (bytes: Uint8Array, most = 100) => {
  const { lines, columns } = settled(await readTable(bytes, most));
  return {
    labels: columns.map(({ label }) => label),
    cells: lines.map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([key, { values }]) => [key, values.join()])),
    ),
    positions: lines.map(({ position }) => position),
  };
};

describe('a table', () => {
  test.each([
    ['XLSX', () => writeXlsx({ sheets: [{ name: 'Dossiers', rows }] })],
    ['ODS', () => writeOds({ sheets: [{ name: 'Dossiers', rows }] })],
  ])('of %s is read under its titles, whatever stands above them', async (_, write) => {
    expect(await read(await write())).toEqual({
      labels: ['Numéro', 'SIRET', 'Date de dépôt', 'Montant demandé', 'Titre', 'Titre (2)'],
      cells: expected,
      positions: [4, 5],
    });
  });

  test.each([
    [
      'UTF-8, points-virgules',
      'Numéro;Titre\r\nA-1;"Un café; des voisins\nsur deux lignes"\r\n',
      'utf8',
    ],
    ['tabulations', 'Numéro\tTitre\nA-1\t"Un café; des voisins\nsur deux lignes"\n', 'utf8'],
    [
      'virgules, Windows-1252',
      'Numéro,Titre\nA-1,"Un café; des voisins\nsur deux lignes"\n',
      'latin1',
    ],
    ['UTF-16', '\ufeffNuméro;Titre\nA-1;"Un café; des voisins\nsur deux lignes"\n', 'utf16le'],
  ] as const)('of text is cut by its own separator: %s', async (_, text, encoding) => {
    expect((await read(new Uint8Array(Buffer.from(text, encoding)))).cells).toEqual([
      { 'label:numero': 'A-1', 'label:titre': 'Un café; des voisins\nsur deux lignes' },
    ]);
  });

  test('that is another thing, or that is empty, is refused', async () => {
    expect(await readTable(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 10)).toEqual({
      ok: false,
      refusal: { reason: 'table-not-read' },
    });
    expect(await readTable(new Uint8Array([1, 2, 0, 0, 255]), 10)).toEqual({
      ok: false,
      refusal: { reason: 'table-not-read' },
    });
    expect(await readTable(new TextEncoder().encode('Numéro;Titre\n'), 10)).toEqual({
      ok: false,
      refusal: { reason: 'table-empty' },
    });
  });

  test('that goes on for ever is left once it is too long', async () => {
    const text = `Numéro;Titre\n${'A;B\n'.repeat(5_000)}`;
    const { lines } = settled(await readTable(new TextEncoder().encode(text), 100));
    expect(lines.length).toBe(120);
  });
});
