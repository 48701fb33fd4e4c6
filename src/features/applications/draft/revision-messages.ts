import { bilingual } from '#web/messages.ts';

export const revisionMessages = bilingual(
  {
    title: 'Le formulaire a changé',
    lead: 'Votre dossier a été repris dans le nouveau formulaire. Vos réponses sont conservées.',
    reason: (reason: string) => `Motif donné par le service : ${reason}`,
    changes: 'Ce qui change',
    noChange: 'Aucune question ne change.',
    aside: 'Réponses mises de côté',
    asideLong:
      'Ces réponses n’ont plus leur place telles quelles. Copiez ce qui peut servir ailleurs : elles restent lisibles ici.',
    read: 'J’ai lu, continuer',
  },
  {
    title: 'The form has changed',
    lead: 'Your application was taken into the new form. Your answers are kept.',
    reason: (reason) => `Reason given by the service: ${reason}`,
    changes: 'What changes',
    noChange: 'No question changes.',
    aside: 'Answers set aside',
    asideLong:
      'These answers no longer have their place as they were. Copy what may serve elsewhere: they can still be read here.',
    read: 'I have read it, go on',
  },
);
