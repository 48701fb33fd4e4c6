import { bilingual, plural } from '#web/messages.ts';

export const sectionMessages = bilingual(
  {
    saved: (hour: string) => `Enregistré à ${hour}`,
    savedOn: (instant: string) => `Enregistré le ${instant}`,
    nothingSaved: 'Rien n’est encore enregistré',
    progress: (done: number, all: number) =>
      plural('fr', done, {
        one: `${done} rubrique complète sur ${all}`,
        other: `${done} rubriques complètes sur ${all}`,
      }),
    complete: 'complète',
    missing: (count: number) =>
      plural('fr', count, {
        one: `${count} réponse à donner`,
        other: `${count} réponses à donner`,
      }),
    save: 'Enregistrer',
    next: 'Enregistrer et continuer',
    previous: 'Rubrique précédente',
    toDossier: 'Retour au dossier',
    toCheck: 'Vérifier avant de déposer',
    sections: 'Rubriques',
    files: 'Ajouter ou retirer des fichiers',
    noFile: 'Aucun fichier pour l’instant.',
    addFileFirst: 'Vos réponses sont enregistrées avant de changer de page.',
    proposedScale: 'Proposée d’après vos territoires ; changez-la si elle ne convient pas.',
    onlyReads:
      'Vous lisez ce dossier sans pouvoir l’écrire. Demandez à qui gère votre organisme de vous en donner le droit.',
    notEditable: (state: string) =>
      `Ce dossier ne se modifie plus (${state}). Rien n’a été changé ; ce que vous avez tapé est encore ci-dessous, copiez-le si vous en avez besoin.`,
    readOnly: 'Lecture seule',
    adviser: 'Vous lisez ce brouillon parce que son porteur vous a demandé conseil.',
    conflictTitle: (count: number) =>
      plural('fr', count, {
        one: 'Une réponse a changé pendant que vous écriviez',
        other: `${count} réponses ont changé pendant que vous écriviez`,
      }),
    conflict: (who: string, hour: string, label: string) =>
      `${who} a changé « ${label} » à ${hour}. Rien n’est perdu : choisissez ce qui reste.`,
    conflictYourself: (hour: string, label: string) =>
      `Vous avez changé « ${label} » à ${hour} dans une autre fenêtre. Rien n’est perdu : choisissez ce qui reste.`,
    somebody: 'Quelqu’un de votre organisme',
    theirs: 'L’autre réponse',
    yours: 'La vôtre',
    empty: '(vide)',
    keepMine: 'Garder la mienne (ci-dessous, à l’endroit de la question)',
    keepTheirs: 'Prendre l’autre',
    conflictSave: 'Vos autres réponses sont enregistrées. Choisissez, puis enregistrez.',
    back: 'Ce que vous aviez tapé est revenu',
    backLong: 'Votre session avait pris fin. Rien n’est perdu : relisez, puis enregistrez.',
    unknown: (count: number) =>
      plural('fr', count, {
        one: 'Une question n’est plus posée : votre réponse n’a pas été enregistrée.',
        other: `${count} questions ne sont plus posées : ces réponses n’ont pas été enregistrées.`,
      }),
    island: {
      saving: 'Enregistrement…',
      saved: 'Enregistré à {hour}',
      waiting: 'Pas enregistré : vous écrivez',
      offline:
        'Pas enregistré : le réseau ne répond pas. C’est gardé sur cet appareil et sera envoyé dès son retour.',
      signedOut: 'Pas enregistré : votre session a pris fin. C’est gardé sur cet appareil.',
      signIn: 'Se reconnecter',
      refused: 'Pas enregistré : ce dossier ne se modifie plus. Copiez ce que vous venez d’écrire.',
      conflict: 'Pas enregistré : une réponse a changé entre-temps.',
      mine: 'Garder la mienne',
      take: 'Prendre l’autre',
      restored: 'Repris de cet appareil, envoi en cours',
    },
  },
  {
    saved: (hour) => `Saved at ${hour}`,
    savedOn: (instant) => `Saved on ${instant}`,
    nothingSaved: 'Nothing saved yet',
    progress: (done, all) =>
      plural('en', done, {
        one: `${done} section of ${all} complete`,
        other: `${done} sections of ${all} complete`,
      }),
    complete: 'complete',
    missing: (count) =>
      plural('en', count, { one: `${count} answer to give`, other: `${count} answers to give` }),
    save: 'Save',
    next: 'Save and continue',
    previous: 'Previous section',
    toDossier: 'Back to the application',
    toCheck: 'Check before filing',
    sections: 'Sections',
    files: 'Add or remove files',
    noFile: 'No file yet.',
    addFileFirst: 'Your answers are saved before the page changes.',
    proposedScale: 'Proposed from your territories; change it if it does not fit.',
    onlyReads:
      'You read this application and cannot write it. Ask whoever manages your organisation for that right.',
    notEditable: (state) =>
      `This application can no longer be changed (${state}). Nothing was changed; what you typed is still below, copy it if you need it.`,
    readOnly: 'Read only',
    adviser: 'You read this draft because its applicant asked you for advice.',
    conflictTitle: (count) =>
      plural('en', count, {
        one: 'An answer changed while you were writing',
        other: `${count} answers changed while you were writing`,
      }),
    conflict: (who, hour, label) =>
      `${who} changed “${label}” at ${hour}. Nothing is lost: choose what stays.`,
    conflictYourself: (hour, label) =>
      `You changed “${label}” at ${hour} in another window. Nothing is lost: choose what stays.`,
    somebody: 'Somebody of your organisation',
    theirs: 'The other answer',
    yours: 'Yours',
    empty: '(empty)',
    keepMine: 'Keep mine (below, at the question)',
    keepTheirs: 'Take the other',
    conflictSave: 'Your other answers are saved. Choose, then save.',
    back: 'What you typed is back',
    backLong: 'Your session had ended. Nothing is lost: read it again, then save.',
    unknown: (count) =>
      plural('en', count, {
        one: 'One question is no longer asked: your answer was not saved.',
        other: `${count} questions are no longer asked: these answers were not saved.`,
      }),
    island: {
      saving: 'Saving…',
      saved: 'Saved at {hour}',
      waiting: 'Not saved: you are writing',
      offline:
        'Not saved: the network does not answer. It is kept on this device and sent as soon as it is back.',
      signedOut: 'Not saved: your session has ended. It is kept on this device.',
      signIn: 'Sign in again',
      refused: 'Not saved: this application can no longer be changed. Copy what you just wrote.',
      conflict: 'Not saved: an answer changed meanwhile.',
      mine: 'Keep mine',
      take: 'Take the other',
      restored: 'Taken back from this device, being sent',
    },
  },
);
