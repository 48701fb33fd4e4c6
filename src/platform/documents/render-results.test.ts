import { expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import { checkPdf, describePdf, structureOf } from '#test/pdf.ts';
import { type PrintedResults, renderResultsPdf } from './render-results.ts';

const results: PrintedResults = {
  locale: 'fr',
  day: '2026-11-24' as PlainDay,
  letterhead: {
    authority: 'Préfecture d’exemple (fictive)',
    lines: ['1 place de l’Exemple'],
    footer: [],
    logo: null,
  },
  over: ['Programme d’exemple', 'Édition 2026'],
  title: 'Appel d’exemple',
  lead: ['Deux projets retenus.'],
  figures: [{ label: 'Total accordé', value: '30 000 €' }],
  groups: [
    {
      heading: 'Échelle régionale',
      summary: '1 projet, 10 000 €',
      notes: [],
      awards: [
        {
          beneficiary: 'Les Jardins (fictif)',
          title: 'Un potager',
          amount: '10 000 €',
          notes: ['Une première note.', 'Une seconde note.'],
        },
      ],
      parts: [],
    },
    {
      heading: 'Échelle départementale',
      summary: '1 projet, 20 000 €',
      notes: [],
      awards: [],
      parts: [
        {
          heading: 'Gers (32)',
          summary: '1 projet, 20 000 €',
          notes: ['Une note sur le Gers.'],
          awards: [
            { beneficiary: 'Le Lien (fictif)', title: '#panic()', amount: '20 000 €', notes: [] },
          ],
        },
      ],
    },
  ],
  remarks: [{ heading: 'Ce que la relecture a relevé', lines: ['Une remarque.'] }],
  proof: ['SHA-256 : 00'],
  foot: ['Pour vérifier : laureat verify http://exemple.test/calls/x'],
};

test('a results sheet is tagged: one title, a heading by list, each list a table', async () => {
  const pdf = await renderResultsPdf(results);

  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  expect(describePdf(pdf)).toMatchObject({ Title: 'Appel d’exemple', Tagged: 'yes' });
  expect(structureOf(pdf).filter((line) => /^(H\d|Table|TH)$/.test(line))).toEqual(
    ['H1', 'H2', 'Table', 'TH', 'TH']
      .concat(['H2', 'Table', 'TH', 'TH', 'TH'])
      .concat(['H2', 'H3', 'Table', 'TH', 'TH', 'TH'])
      .concat(['H2', 'H2']),
  );
  const texts = structureOf(pdf);
  for (const text of ['#panic()', 'Une remarque.', '1 place de l’Exemple']) {
    expect(texts).toContain(text);
  }
  expect(texts.filter((text) => text.includes('note'))).toEqual([
    'Une première note.',
    'Une seconde note.',
    'Une note sur le Gers.',
  ]);
  expect(Buffer.from(await renderResultsPdf(results)).equals(Buffer.from(pdf))).toBe(true);
});
