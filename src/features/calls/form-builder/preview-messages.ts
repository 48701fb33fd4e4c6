import { bilingual } from '#web/messages.ts';

export const previewMessages = bilingual(
  {
    title: 'Aperçu du formulaire',
    tag: 'Aperçu',
    long: 'C’est ce que verra le porteur. Ce que vous saisissez ici sert à essayer : rien n’est enregistré ni déposé.',
    ways: 'Façons de voir le formulaire',
    screen: 'À l’écran',
    phone: 'Sur un téléphone',
    paper: 'Imprimé',
    try: 'Essayer mes réponses',
    next: 'Rubrique suivante',
    phoneLong: 'Le même aperçu, large de 360 points, comme sur un petit téléphone.',
    phoneFrame: 'Le formulaire sur un téléphone',
    paperLong:
      'Imprimez cette page : chaque question y a sa place, pour qui prépare son dossier sur papier.',
    empty: 'Cette rubrique n’a pas encore de question.',
    back: 'Revenir au formulaire',
    noSection: 'Le formulaire n’a pas encore de rubrique.',
  },
  {
    title: 'Preview of the form',
    tag: 'Preview',
    long: 'This is what the applicant will see. What you type here is for trying: nothing is saved or filed.',
    ways: 'Ways to see the form',
    screen: 'On a screen',
    phone: 'On a phone',
    paper: 'Printed',
    try: 'Try my answers',
    next: 'Next section',
    phoneLong: 'The same preview, 360 pixels wide, as on a small phone.',
    phoneFrame: 'The form on a phone',
    paperLong: 'Print this page: each question has its room, for those who prepare on paper.',
    empty: 'This section has no question yet.',
    back: 'Back to the form',
    noSection: 'The form has no section yet.',
  },
);
