import { bilingual } from '#web/messages.ts';

export const bandMessages = bilingual(
  {
    draft: 'Brouillon',
    draftMeaning: 'Rien n’est déposé : le service ne voit pas ce dossier.',
    filed: (day: string, number: string) => `Déposé le ${day}, n° ${number}`,
    filedMeaning: 'Le service a reçu votre dossier.',
    amended:
      'Vos dernières modifications ne sont pas déposées : ce qui a été déposé reste valable.',
    withdrawn: (number: string) => `Retiré, n° ${number}`,
    withdrawnMeaning: 'Vous avez retiré ce dossier : il ne sera pas examiné.',
  },
  {
    draft: 'Draft',
    draftMeaning: 'Nothing is filed: the service does not see this application.',
    filed: (day, number) => `Filed on ${day}, no. ${number}`,
    filedMeaning: 'The service has received your application.',
    amended: 'Your last changes are not filed: what was filed still stands.',
    withdrawn: (number) => `Withdrawn, no. ${number}`,
    withdrawnMeaning: 'You withdrew this application: it will not be examined.',
  },
);
