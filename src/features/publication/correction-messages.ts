import { bilingual } from '#web/messages.ts';

export const correctionMessages = bilingual(
  {
    fields: {
      beneficiary: 'bénéficiaire',
      title: 'objet',
      amount_cents: 'montant',
      scale: 'échelle',
      departments: 'départements',
    },
    scales: { regional: 'régionale', departmental: 'départementale', unknown: 'non publiée' },
    nothing: 'non publié',
    corrected: (field: string, before: string, reason: string) =>
      `Corrigé à la reprise, ${field} : le document dit « ${before} ». ${reason}`,
    answers: {
      'as-published': 'Laissé tel que publié.',
      corrected: 'Corrigé à la reprise.',
    },
  },
  {
    fields: {
      beneficiary: 'beneficiary',
      title: 'purpose',
      amount_cents: 'amount',
      scale: 'scale',
      departments: 'departments',
    },
    scales: { regional: 'regional', departmental: 'departmental', unknown: 'not published' },
    nothing: 'not published',
    corrected: (field, before, reason) =>
      `Corrected when taken in, ${field}: the document says “${before}”. ${reason}`,
    answers: {
      'as-published': 'Left as published.',
      corrected: 'Corrected when taken in.',
    },
  },
);
