import { bilingual } from '#web/messages.ts';

export const filesMessages = bilingual(
  {
    lead: 'Un fichier ajouté ici est gardé tout de suite : il n’y a rien d’autre à enregistrer.',
    joined: (name: string) => `Photos du ${name}`,
    send: 'Ajouter',
    list: 'Fichiers joints',
    none: 'Aucun fichier pour l’instant.',
    remove: 'Retirer',
    removeNamed: (name: string) => `Retirer ${name}`,
    removed: 'Le fichier n’est plus joint à cette réponse.',
    added: 'Ajouté au dossier.',
    full: 'Vous avez joint autant de fichiers que cette question en prend. Retirez-en un pour en ajouter un autre.',
    tooMany: (most: number) =>
      `Cette question prend ${most} fichiers au plus. Rien n’a été ajouté.`,
    nothing: 'Choisissez au moins un fichier.',
    broken: 'L’envoi a été coupé avant la fin. Rien n’a été ajouté : recommencez.',
    back: (section: string) => `Retour à « ${section} »`,
    join: 'Ce sont les pages d’un même document : les réunir en un PDF',
  },
  {
    lead: 'A file added here is kept at once: there is nothing else to save.',
    joined: (name) => `Photos of ${name}`,
    send: 'Add',
    list: 'Files joined',
    none: 'No file yet.',
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name}`,
    removed: 'The file is no longer joined to this answer.',
    added: 'Added to the application.',
    full: 'You have joined as many files as this question takes. Remove one to add another.',
    tooMany: (most) => `This question takes ${most} files at most. Nothing was added.`,
    nothing: 'Choose at least one file.',
    broken: 'The sending was cut before its end. Nothing was added: try again.',
    back: (section) => `Back to “${section}”`,
    join: 'These are the pages of one document: join them in one PDF',
  },
);
