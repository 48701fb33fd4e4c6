import type { PlainDay } from '#kernel/day.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import type { Letter } from '#platform/documents/letter.ts';

/** A notification, every name in it plainly fictitious. */
export const aLetter = (given: Partial<Letter> = {}): Letter => ({
  locale: 'fr',
  day: '2026-11-24' as PlainDay,
  place: 'Toulouse',
  letterhead: {
    authority: 'Préfecture d’exemple (fictive)',
    lines: ['Service des solidarités', '1 place de l’Exemple', '31000 Toulouse'],
    logo: null,
    footer: [],
  },
  recipient: ['Association Les Jardins (fictive)', '12 rue du Potager', '32000 Auch'],
  reference: 'APP-2026-0042',
  subject: 'Attribution d’une subvention',
  salutation: 'Madame la Présidente,',
  paragraphs: [
    "J'ai le plaisir de vous informer que votre projet « Un potager partagé » est retenu : bravo !",
    'La convention vous sera adressée sous un mois ; vous disposez de ce délai pour accepter.',
  ],
  amounts: {
    header: ['Montant', 'Euros'],
    rows: [
      ['Demandé', formatEuros(1_250_000n as Cents)],
      ['Accordé', formatEuros(1_000_000n as Cents)],
    ],
  },
  closing: 'Je vous prie d’agréer, Madame la Présidente, l’expression de ma considération.',
  signatory: {
    name: 'Camille Exemple',
    quality: 'La directrice régionale',
    delegation: 'Pour le préfet et par délégation (arrêté fictif nᵒ 2026-001 du 2 janvier 2026)',
  },
  enclosures: ['Projet de convention'],
  ...given,
});
