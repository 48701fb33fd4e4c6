import { bilingual } from '#web/messages.ts';

export const viewMessages = bilingual(
  {
    title: 'Vues enregistrées',
    none: 'Filtrez, triez, choisissez vos colonnes, puis donnez un nom à cette liste.',
    by: (name: string) => `prêtée par ${name}`,
    shared: 'prêtée au service',
    remove: 'Retirer',
    removeNamed: (name: string) => `Retirer la vue « ${name} »`,
    name: 'Nom de cette vue',
    share: 'La prêter aux collègues du service',
    save: 'Enregistrer la vue',
    missing: 'Donnez un nom à la vue.',
    long: (most: number) => `Un nom plus court : ${most} caractères au plus.`,
  },
  {
    title: 'Saved views',
    none: 'Filter, sort, choose your columns, then give this list a name.',
    by: (name) => `lent by ${name}`,
    shared: 'lent to the service',
    remove: 'Remove',
    removeNamed: (name) => `Remove the view “${name}”`,
    name: 'Name of this view',
    share: 'Lend it to colleagues of the service',
    save: 'Save the view',
    missing: 'Give the view a name.',
    long: (most) => `A shorter name: ${most} characters at most.`,
  },
);
