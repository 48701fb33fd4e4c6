import { expect, test } from 'vitest';
import { renderResultsPdf } from '#platform/documents/render-results.ts';
import { aPublication, awards } from '#test/builders/publication.ts';
import { checkPdf, describePdf, structureOf } from '#test/pdf.ts';
import { printResults } from './print-results.ts';

const rows = awards(
  { scale: 'regional', departments: [], title: null, amount_cents: 500_000 },
  { beneficiary: null, amount_cents: 1_000_000 },
  { beneficiary: 'Le Lien (fictif)', departments: ['09'], amount_cents: 2_000_050 },
);

const facts = (locale: 'fr' | 'en') => ({
  locale,
  letterhead: null,
  address: 'http://localhost/calls/appel-d-exemple/versions/1',
});

test('a publication on paper says what its page says, and only that', async () => {
  const publication = aPublication({ awards: rows });
  const pdf = await renderResultsPdf(printResults(publication, facts('fr')));

  expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
  expect(describePdf(pdf)).toMatchObject({
    Title: 'Résultats\u00a0: Appel d’exemple',
    Author: 'Préfecture d’exemple (fictive)',
    CreationDate: 'Tue Nov 24 00:00:00 2026 UTC',
    Tagged: 'yes',
  });
  const lines = structureOf(pdf);
  const list = lines.slice(lines.indexOf('Échelle régionale'));
  const texts = list.filter(
    (line) => !/^(H\d|Table|TH|Bénéficiaire|Projet|Montant accordé)$/.test(line),
  );
  expect(texts.slice(0, 16)).toEqual([
    'Échelle régionale',
    '1 projet · 5 000 €',
    'Les Jardins (fictif)',
    'Objet non publié',
    '5 000 €',
    'Échelle départementale',
    '2 projets · 30 000,50 €',
    'Gers (32)',
    '1 projet · 10 000 €',
    'Bénéficiaire non publié',
    'Un potager partagé',
    '10 000 €',
    'Ariège (09)',
    '1 projet · 20 000,50 €',
    'Le Lien (fictif)',
    'Un potager partagé',
  ]);
  expect(lines.join(' ')).toContain(publication.proof.sha256.slice(0, 40));
});

test('where only figures were published, there is no list to print', () => {
  const printed = printResults(aPublication({ awards: null }), facts('en'));
  expect([printed.groups, printed.title]).toEqual([[], 'Results: Appel d’exemple']);
});
