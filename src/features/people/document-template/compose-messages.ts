import { bilingual } from '#web/messages.ts';

export const letterWords = bilingual(
  {
    amount: 'Montant',
    euros: 'Euros',
    requested: 'Demandé',
    awarded: 'Accordé',
    madamSir: 'Madame, Monsieur',
  },
  {
    amount: 'Amount',
    euros: 'Euros',
    requested: 'Requested',
    awarded: 'Awarded',
    madamSir: 'Dear Sir or Madam',
  },
);
