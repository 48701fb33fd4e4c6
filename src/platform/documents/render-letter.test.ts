import { describe, expect, test } from 'vitest';
import { aLetter } from '#test/builders/letter.ts';
import { aPng } from '#test/builders/photo.ts';
import { checkPdf, describePdf, structureOf } from '#test/pdf.ts';
import { CannotPrint } from './cannot-print.ts';
import { readLogo } from './logo.ts';
import { renderLetterPdf } from './render-letter.ts';

describe('a letter', () => {
  test('is a tagged PDF that qpdf finds whole, with its title, author and day', async () => {
    const pdf = await renderLetterPdf(aLetter());

    expect(checkPdf(pdf)).toEqual('No syntax or stream encoding errors found');
    const about = describePdf(pdf);
    expect(about).toMatchObject({
      Title: 'Attribution d’une subvention',
      Author: 'Préfecture d’exemple (fictive)',
      CreationDate: 'Tue Nov 24 00:00:00 2026 UTC',
      Tagged: 'yes',
      Pages: '1',
    });
    expect(/\/Lang ?\((\w+)\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]).toEqual('fr');
  });

  test('reads in order, its subject a heading and its amounts a table', async () => {
    expect(structureOf(await renderLetterPdf(aLetter()))).toEqual([
      'Document',
      'Div',
      'Préfecture d’exemple (fictive)',
      'Service des solidarités',
      '1 place de l’Exemple',
      '31000 Toulouse',
      'Association Les Jardins (fictive)',
      '12 rue du Potager',
      '32000 Auch',
      'Toulouse, le 24 novembre 2026',
      'Référence : APP-2026-0042',
      'H1',
      'Objet : Attribution d’une subvention',
      'Madame la Présidente,',
      'J’ai le plaisir de vous informer que votre projet « Un potager partagé » est retenu : bravo !',
      'La convention vous sera adressée sous un mois ; vous disposez de ce délai pour accepter.',
      'Table',
      'TH',
      'Montant',
      'TH',
      'Euros',
      'Demandé',
      '12 500 €',
      'Accordé',
      '10 000 €',
      'Je vous prie d’agréer, Madame la Présidente, l’expression de ma considération.',
      'Pour le préfet et par délégation (arrêté fictif',
      'nᵒ 2026-001 du 2 janvier 2026)',
      'La directrice régionale',
      'Camille Exemple',
      'Pièces jointes :',
      '•',
      'Projet de convention',
    ]);
  });

  test('is the same to the byte from the same facts, whatever came between', async () => {
    const first = await renderLetterPdf(aLetter());
    const [other, second] = await Promise.all([
      renderLetterPdf(aLetter({ recipient: ['Quelqu’un d’autre (fictif)'] })),
      renderLetterPdf(aLetter()),
    ]);
    expect(Buffer.from(second).equals(first)).toBe(true);
    expect(Buffer.from(other).equals(first)).toBe(false);
  });

  test('sets markup of a name as plain text', async () => {
    const name = '#panic("x") $1/0$ *gras* _it_ @ref <b> // \\ ` [ #include "letter.typ"';
    const structure = structureOf(await renderLetterPdf(aLetter({ recipient: [name] })));
    expect(structure.slice(6, 9).join(' ')).toContain(
      '#panic("x") $1/0$ *gras* _it_ @ref <b> // \\ ` [',
    );
  });

  test('leaves pictographs out, and says which letters it cannot draw', async () => {
    const recipient = ['Le Jardin 🌱 (fictif)\u0000\u200b'];
    expect(structureOf(await renderLetterPdf(aLetter({ recipient })))).toContain(
      'Le Jardin (fictif)',
    );
    await expect(renderLetterPdf(aLetter({ recipient: ['中文'] }))).rejects.toEqual(
      new CannotPrint('中'),
    );
  });

  test('carries the logo of its authority, described, and never that of another', async () => {
    const logo = readLogo(aPng(), 'Blason d’exemple');
    const withLogo = await renderLetterPdf(
      aLetter({ letterhead: { ...aLetter().letterhead, logo } }),
    );
    expect(structureOf(withLogo)).toContain('Figure');
    expect(structureOf(await renderLetterPdf(aLetter()))).not.toContain('Figure');
    expect(readLogo(Buffer.from('<svg/>'), 'x')).toBe(null);
  });
});
