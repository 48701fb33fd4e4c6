import { bilingual } from '#web/messages.ts';

/** The words of version 2026-1: changed, they are another version (`signedTextVersion`). */
export const signedTextMessages = bilingual(
  {
    commit: (organisation: string, authority: string) =>
      `${organisation} dépose ce dossier auprès de : ${authority}.`,
    right:
      'La personne qui signe représente légalement l’organisation, ou a reçu d’elle le pouvoir de l’engager.',
    exact:
      'Ce que dit le dossier est exact et sincère, et couvre toutes ses réponses et ses pièces.',
    project: 'Projet',
    amount: 'Montant demandé',
    answers: (count: string) => `${count} réponses`,
    statements: 'Le dossier contient aussi ces engagements :',
  },
  {
    commit: (organisation, authority) =>
      `${organisation} files this application with: ${authority}.`,
    right:
      'Whoever signs legally represents the organisation, or was given by it the power to commit it.',
    exact:
      'What the application says is exact and sincere; this covers all its answers and documents.',
    project: 'Project',
    amount: 'Amount asked for',
    answers: (count) => `${count} answers`,
    statements: 'The application also contains these commitments:',
  },
);
