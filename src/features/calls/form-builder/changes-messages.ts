import { bilingual, plural } from '#web/messages.ts';

export const changesMessages = bilingual(
  {
    title: 'Ce qui change',
    lead: (number: number) => `Le brouillon, comparé à la révision ${number} qui est publiée.`,
    count: (count: number) =>
      plural('fr', count, { one: 'Un changement', other: `${count} changements` }),
    none: 'Rien ne change',
    noneLong: 'Le brouillon demande exactement ce que demande la révision publiée.',
    back: 'Revenir au formulaire',
    publishTitle: 'Publier la révision',
    publishLong:
      'Les dossiers déjà déposés restent sur leur révision. Les brouillons des porteurs passent à celle-ci : leurs réponses sont gardées, et la liste ci-dessus leur est montrée.',
    reason: 'Pourquoi le formulaire change',
    reasonHelp: 'Les porteurs le liront.',
    publish: 'Publier la révision',
  },
  {
    title: 'What changes',
    lead: (number) => `The draft, compared with revision ${number}, which is published.`,
    count: (count) => plural('en', count, { one: 'One change', other: `${count} changes` }),
    none: 'Nothing changes',
    noneLong: 'The draft asks exactly what the published revision asks.',
    back: 'Back to the form',
    publishTitle: 'Publish the revision',
    publishLong:
      'Applications already filed stay on their revision. Drafts move to this one: their answers are kept, and the list above is shown to their authors.',
    reason: 'Why the form changes',
    reasonHelp: 'Applicants will read it.',
    publish: 'Publish the revision',
  },
);
