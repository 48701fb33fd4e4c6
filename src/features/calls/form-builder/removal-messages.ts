import { bilingual, plural } from '#web/messages.ts';

export const removalMessages = bilingual(
  {
    title: (label: string) => `Retirer « ${label} »`,
    lost: 'Ce qui sera retiré du brouillon',
    field: (label: string) => `La question « ${label} » et ses réglages.`,
    section: (title: string, count: number) =>
      plural('fr', count, {
        one: `La rubrique « ${title} » et sa question.`,
        other: `La rubrique « ${title} » et ses ${count} questions.`,
      }),
    emptySection: (title: string) => `La rubrique « ${title} », qui n’a pas de question.`,
    dependents: 'Ce qui s’appuie dessus et sera à revoir',
    by: {
      shown: (label: string) => `« ${label} » : son affichage`,
      required: (label: string) => `« ${label} » : son caractère obligatoire`,
      total: (label: string) => `« ${label} » : ce qu’il additionne`,
      request: (label: string) => `« ${label} » : le montant demandé qu’il porte`,
    },
    noDependent: 'Rien d’autre ne s’appuie dessus.',
    back: 'Vous pourrez revenir à la version précédente du brouillon. Les dossiers déjà commencés gardent leurs réponses.',
    confirm: 'Retirer du brouillon',
    keep: 'Garder',
    versionsTitle: 'Versions du brouillon',
    versionsLead:
      'Chaque enregistrement garde la version qu’il remplace, les cinquante dernières. Revenir à l’une d’elles garde aussi la version actuelle.',
    version: 'Version',
    savedAt: 'Enregistrée le',
    savedBy: 'Par',
    somebody: 'Une personne qui n’a plus de compte',
    restore: 'Revenir à cette version',
    noVersionTitle: 'Aucune version précédente',
    noVersion: 'Le brouillon n’a pas encore été modifié.',
    current: 'Version actuelle',
    count: (count: number) => plural('fr', count, { one: '1 version', other: `${count} versions` }),
  },
  {
    title: (label) => `Remove “${label}”`,
    lost: 'What will be removed from the draft',
    field: (label) => `The question “${label}” and its settings.`,
    section: (title, count) =>
      plural('en', count, {
        one: `The section “${title}” and its question.`,
        other: `The section “${title}” and its ${count} questions.`,
      }),
    emptySection: (title) => `The section “${title}”, which has no question.`,
    dependents: 'What leans on it and will need mending',
    by: {
      shown: (label) => `“${label}”: when it is shown`,
      required: (label) => `“${label}”: when it is required`,
      total: (label) => `“${label}”: what it adds up`,
      request: (label) => `“${label}”: the requested amount it carries`,
    },
    noDependent: 'Nothing else leans on it.',
    back: 'You can come back to the previous version of the draft. Applications already begun keep their answers.',
    confirm: 'Remove from the draft',
    keep: 'Keep',
    versionsTitle: 'Versions of the draft',
    versionsLead:
      'Each saving keeps the version it replaces, the last fifty. Coming back to one of them keeps the current one as well.',
    version: 'Version',
    savedAt: 'Saved on',
    savedBy: 'By',
    somebody: 'Somebody who no longer has an account',
    restore: 'Back to this version',
    noVersionTitle: 'No previous version',
    noVersion: 'The draft has not been changed yet.',
    current: 'Current version',
    count: (count) => plural('en', count, { one: '1 version', other: `${count} versions` }),
  },
);
