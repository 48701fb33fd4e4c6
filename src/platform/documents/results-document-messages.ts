import type { Locale } from '#kernel/money.ts';

type ResultsWords = Record<
  'figures' | 'figure' | 'value' | 'beneficiary' | 'project' | 'amount' | 'proof',
  string
>;

export const resultsMessages: Record<Locale, ResultsWords> = {
  fr: {
    figures: 'Chiffres clés',
    figure: 'Chiffre',
    value: 'Valeur',
    beneficiary: 'Bénéficiaire',
    project: 'Projet',
    amount: 'Montant accordé',
    proof: 'Vérifier cette publication',
  },
  en: {
    figures: 'Key figures',
    figure: 'Figure',
    value: 'Value',
    beneficiary: 'Beneficiary',
    project: 'Project',
    amount: 'Amount awarded',
    proof: 'Check this publication',
  },
};
