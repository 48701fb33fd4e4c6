import { bilingual } from '#web/messages.ts';

/** Where a call stands, in one sentence, and what happens next. */
export const standingMessages = bilingual(
  {
    /** The island counts the same days: {days} is replaced by their number. */
    closes: {
      today: 'Ferme aujourd’hui, le {at}',
      tomorrow: 'Ferme demain, le {at}',
      later: 'Ferme dans {days} jours, le {at}',
      past: 'Fermé depuis le {at}',
    },
    opens: {
      today: 'Ouvre aujourd’hui, le {at}',
      tomorrow: 'Ouvre demain, le {at}',
      later: 'Ouvre dans {days} jours, le {at}',
      past: 'Ouvert depuis le {at} : rechargez la page',
    },
    openUntil: (deadline: string) => `ouvert jusqu’au ${deadline}`,
    openFrom: (deadline: string) => `ouvre le ${deadline}`,
    openNext:
      'Un dossier déposé peut être modifié et déposé de nouveau jusqu’à cet instant ; après, plus rien n’est reçu.',
    graceNext: (minutes: number) =>
      `L’heure de clôture est passée : un dépôt commencé est encore reçu pendant ${minutes} minutes au plus.`,
    upcomingNext:
      'Lisez dès maintenant les conditions, les pièces à réunir et les questions du formulaire.',
    closed: (deadline: string) => `Fermé depuis le ${deadline}`,
    closedNext: 'Les dossiers déposés sont instruits. Plus aucun dossier n’est reçu.',
    'under-review': 'Dossiers en instruction',
    decided: 'Décision prise',
    decidedNext:
      'Les porteurs vont recevoir leur réponse, et les résultats paraîtront à cette adresse.',
    announced: 'Résultats annoncés',
    announcedNext: 'Les résultats sont publiés.',
    archived: 'Appel terminé',
    archivedNext: 'Cette page est conservée telle qu’elle était.',
    readResults: 'Lire les résultats',
    committee: (day: string) => `Le comité se réunit le ${day}.`,
    announcement: (day: string) => `Les résultats sont attendus le ${day}.`,
    extended: 'Prolongé',
    extendedLong: (before: string, now: string) =>
      `La clôture était annoncée pour le ${before}. Elle est maintenant fixée au ${now}, pour tout le monde.`,
    because: (reason: string) => `Motif : ${reason}`,
    prepare: 'Préparer mon dossier',
    beTold: 'Être prévenu par courrier électronique',
    calendar: 'Ajouter les dates à mon agenda',
    withdrawn: 'Appel retiré',
    withdrawnLong: (at: string, authority: string) =>
      `${authority} a retiré cet appel le ${at}, avant son ouverture. Aucun dossier ne peut y être déposé.`,
    withdrawnNext:
      'S’il est publié de nouveau, il reviendra à cette adresse, et les abonnés en seront prévenus à l’ouverture.',
    openCalls: 'Voir les appels ouverts',
  },
  {
    closes: {
      today: 'Closes today, on {at}',
      tomorrow: 'Closes tomorrow, on {at}',
      later: 'Closes in {days} days, on {at}',
      past: 'Closed since {at}',
    },
    opens: {
      today: 'Opens today, on {at}',
      tomorrow: 'Opens tomorrow, on {at}',
      later: 'Opens in {days} days, on {at}',
      past: 'Open since {at}: reload the page',
    },
    openUntil: (deadline) => `open until ${deadline}`,
    openFrom: (deadline) => `opens on ${deadline}`,
    openNext:
      'An application that was filed can be changed and filed again until then; afterwards nothing more is taken.',
    graceNext: (minutes) =>
      `The closing hour has passed: a filing that was under way is still taken for ${minutes} minutes at most.`,
    upcomingNext: 'Read now the conditions, the documents to gather and the questions of the form.',
    closed: (deadline) => `Closed since ${deadline}`,
    closedNext: 'The applications that were filed are being examined. No more are taken.',
    'under-review': 'Applications under review',
    decided: 'Decision made',
    decidedNext:
      'Applicants will receive their answer, and the results will appear at this address.',
    announced: 'Results announced',
    announcedNext: 'The results are published.',
    archived: 'Call over',
    archivedNext: 'This page is kept as it was.',
    readResults: 'Read the results',
    committee: (day) => `The committee meets on ${day}.`,
    announcement: (day) => `The results are expected on ${day}.`,
    extended: 'Extended',
    extendedLong: (before, now) =>
      `The closing was announced for ${before}. It is now set to ${now}, for everybody.`,
    because: (reason) => `Reason: ${reason}`,
    prepare: 'Prepare my application',
    beTold: 'Be told by e-mail',
    calendar: 'Add the dates to my calendar',
    withdrawn: 'Call withdrawn',
    withdrawnLong: (at, authority) =>
      `${authority} withdrew this call on ${at}, before its opening. No application can be filed.`,
    withdrawnNext:
      'If it is published again, it will come back to this address, and subscribers will be told when it opens.',
    openCalls: 'See the open calls',
  },
);
