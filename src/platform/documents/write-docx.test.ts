import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aLetter } from '#test/builders/letter.ts';
import { openDocx } from './open-docx.ts';
import { writeLetterDocx } from './write-docx.ts';

test('the editable letter says what its PDF says, and our own checks accept it', async () => {
  const docx = await writeLetterDocx(aLetter());

  expect(openDocx(docx).ok).toBe(true);
  const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(texts.map((text) => text?.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Préfecture d’exemple (fictive)',
    'Service des solidarités',
    '1 place de l’Exemple',
    '31000 Toulouse',
    'Association Les Jardins (fictive)',
    '12 rue du Potager',
    '32000 Auch',
    'Toulouse, le 24 novembre 2026',
    'Référence : APP-2026-0042',
    'Objet : Attribution d’une subvention',
    'Madame la Présidente,',
    'J’ai le plaisir de vous informer que votre projet « Un potager partagé » est retenu : bravo !',
    'La convention vous sera adressée sous un mois ; vous disposez de ce délai pour accepter.',
    'Montant',
    'Euros',
    'Demandé',
    '12 500 €',
    'Accordé',
    '10 000 €',
    'Je vous prie d’agréer, Madame la Présidente, l’expression de ma considération.',
    'Pour le préfet et par délégation (arrêté fictif nᵒ 2026-001 du 2 janvier 2026)',
    'La directrice régionale',
    'Camille Exemple',
    'Pièces jointes :',
    'Projet de convention',
  ]);
});
