import { bilingual, plural } from '#web/messages.ts';

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
      plural('fr', most, {
        one: 'Cette question prend un seul fichier. Rien n’a été ajouté.',
        other: `Cette question prend ${most} fichiers au plus. Rien n’a été ajouté.`,
      }),
    help: (kinds: string, size: string, left: number) =>
      `Sont acceptés : ${kinds}. ${plural('fr', left, {
        one: `Un fichier encore, de ${size} au plus.`,
        other: `${left} fichiers encore, de ${size} au plus chacun.`,
      })}`,
    helpPages:
      'Les photos des pages d’un document, réunies, comptent pour un fichier : elles sont redressées, et le lieu de la prise de vue en est retiré.',
    nothing: 'Choisissez au moins un fichier.',
    broken: 'L’envoi a été coupé avant la fin. Rien n’a été ajouté : recommencez.',
    back: (section: string) => `Retour à « ${section} »`,
    join: 'Ce sont les pages d’un même document : les réunir en un PDF',
    documents: 'Pièces déjà gardées par votre organisme',
    documentsLong:
      'Le dossier en reçoit une copie : ce qui change ensuite dans la fiche ne la change pas.',
    joinDocument: 'Joindre',
    joinNamed: (name: string) => `Joindre ${name}`,
    notJoined: {
      'document-unsuited':
        'Cette question ne prend pas ce type de fichier, ou pas de cette taille. Rien n’a été ajouté.',
      'refused-by-antivirus':
        'L’antivirus a refusé cette pièce : elle n’est pas jointe. Ajoutez un autre fichier.',
      'content-missing':
        'Cette pièce n’est plus lisible : elle n’est pas jointe. Ajoutez le fichier de nouveau.',
    },
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
    tooMany: (most) =>
      plural('en', most, {
        one: 'This question takes one file only. Nothing was added.',
        other: `This question takes ${most} files at most. Nothing was added.`,
      }),
    help: (kinds, size, left) =>
      `Accepted: ${kinds}. ${plural('en', left, {
        one: `One more file, of ${size} at most.`,
        other: `${left} more files, of ${size} at most each.`,
      })}`,
    helpPages:
      'Photos of the pages of one document, joined, count for one file: they are turned upright, and the place they were taken is removed.',
    nothing: 'Choose at least one file.',
    broken: 'The sending was cut before its end. Nothing was added: try again.',
    back: (section) => `Back to “${section}”`,
    join: 'These are the pages of one document: join them in one PDF',
    documents: 'Documents that your organisation keeps',
    documentsLong:
      'The application receives a copy: what changes later in the profile does not change it.',
    joinDocument: 'Join',
    joinNamed: (name) => `Join ${name}`,
    notJoined: {
      'document-unsuited':
        'This question does not take files of this type, or of this size. Nothing was added.',
      'refused-by-antivirus':
        'The antivirus refused this document: it is not joined. Add another file.',
      'content-missing':
        'This document can no longer be read: it is not joined. Add the file again.',
    },
  },
);
