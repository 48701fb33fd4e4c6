import { bilingual, plural } from '#web/messages.ts';

/** What the applicant reads. */
export const completionMessages = bilingual(
  {
    mine: 'Mes dossiers',
    title: 'Compléter le dossier',
    untitled: 'Dossier sans titre',
    number: (number: string) => `Dossier n° ${number}`,
    nothing: 'Rien n’est demandé',
    nothingLong: 'Le service n’attend aucun complément de votre part sur ce dossier.',
    back: 'Retour au dossier',
    asked: 'Ce que le service demande',
    due: (day: string) => `Répondez le ${day} au plus tard, avant minuit (heure de Paris).`,
    dueLong:
      'Seules les questions ci-dessous sont ouvertes. Ce que vous avez déposé reste valable tant que votre réponse n’est pas envoyée ; les deux versions sont conservées.',
    late: 'Le délai est passé',
    lateLong: (day: string) =>
      `Vous pouviez répondre jusqu’au ${day}. Votre dossier sera examiné tel que vous l’avez déposé. Si vous avez été empêché, écrivez au service : lui seul peut rouvrir le dossier.`,
    write: 'Écrire au service',
    send: 'Envoyer la réponse',
    save: 'Enregistrer sans envoyer',
    saved: 'Enregistré',
    savedLong: 'Rien n’est encore envoyé : le service ne voit pas ces changements.',
    unchanged:
      'Vous n’avez rien changé : il n’y a rien à envoyer. Si tout est déjà dans le dossier, écrivez-le au service.',
    problems: (count: number) =>
      plural('fr', count, {
        one: 'La réponse n’est pas envoyée : un point est à corriger.',
        other: `La réponse n’est pas envoyée : ${count} points sont à corriger.`,
      }),
    kept: 'Ce que vous avez écrit est enregistré.',
    addFiles: 'Ajouter ou retirer des fichiers',
    noFile: 'Aucun fichier pour l’instant.',
    filesTitle: (label: string) => `Fichiers : ${label}`,
    filesLead:
      'Les fichiers déjà déposés restent dans la version déposée, même si vous les retirez de votre réponse.',
    add: 'Ajouter',
    remove: 'Retirer',
    removeNamed: (name: string) => `Retirer ${name}`,
    toCompletion: 'Revenir aux questions',
    fileMissing: 'Choisissez au moins un fichier.',
    fileBroken: 'L’envoi a été coupé. Recommencez : rien n’a été changé.',
    tooMany: (most: number) =>
      plural('fr', most, {
        one: 'Un seul fichier est demandé : retirez l’autre d’abord.',
        other: `${most} fichiers au plus : retirez-en d’abord.`,
      }),
    onlyReads: 'Vous lisez ce dossier sans pouvoir y répondre.',
    lastSaved: 'Dernière saisie',
  },
  {
    mine: 'My applications',
    title: 'Complete the application',
    untitled: 'Untitled application',
    number: (number) => `Application no. ${number}`,
    nothing: 'Nothing is asked',
    nothingLong: 'The service waits for nothing from you on this application.',
    back: 'Back to the application',
    asked: 'What the service asks',
    due: (day) => `Answer by ${day}, before midnight (Paris time).`,
    dueLong:
      'Only the questions below are open. What you filed stands until your answer is sent; both versions are kept.',
    late: 'The time has passed',
    lateLong: (day) =>
      `You could answer until ${day}. Your application will be examined as you filed it. If you were prevented, write to the service: it alone can open the application again.`,
    write: 'Write to the service',
    send: 'Send the answer',
    save: 'Save without sending',
    saved: 'Saved',
    savedLong: 'Nothing is sent yet: the service does not see these changes.',
    unchanged:
      'You changed nothing: there is nothing to send. If all is in the application already, write it to the service.',
    problems: (count) =>
      plural('en', count, {
        one: 'The answer is not sent: one point is to be mended.',
        other: `The answer is not sent: ${count} points are to be mended.`,
      }),
    kept: 'What you wrote is saved.',
    addFiles: 'Add or remove files',
    noFile: 'No file yet.',
    filesTitle: (label) => `Files: ${label}`,
    filesLead:
      'Files already filed stay in the filed version, even if you remove them from your answer.',
    add: 'Add',
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name}`,
    toCompletion: 'Back to the questions',
    fileMissing: 'Choose at least one file.',
    fileBroken: 'The transfer was cut. Try again: nothing was changed.',
    tooMany: (most) =>
      plural('en', most, {
        one: 'One file only is asked for: remove the other first.',
        other: `${most} files at most: remove some first.`,
      }),
    onlyReads: 'You read this application and cannot answer.',
    lastSaved: 'Last typed',
  },
);
