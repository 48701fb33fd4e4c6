import { bilingual } from '#web/messages.ts';

export const writtenMessages = bilingual(
  {
    yes: 'Oui',
    no: 'Non',
    signed: (day: string, version: string) => `Signée le ${day} (texte ${version})`,
    budget: ['Compte', 'Ligne', 'Montant'],
    unanswered: 'Sans réponse',
    noFile: 'fichier retiré',
  },
  {
    yes: 'Yes',
    no: 'No',
    signed: (day, version) => `Signed on ${day} (text ${version})`,
    budget: ['Account', 'Line', 'Amount'],
    unanswered: 'Not answered',
    noFile: 'file removed',
  },
);
