import { bilingual, plural } from '#web/messages.ts';
import type { ApplicationState, VersionCause } from '../application.ts';

/** A state in plain words: what it means to whoever filed. */
type Meanings = Record<Exclude<ApplicationState, 'draft'>, string>;

export const followingMessages = bilingual(
  {
    mine: 'Mes dossiers',
    untitled: 'Dossier sans titre',
    number: (number: string) => `Dossier n° ${number}`,
    standing: 'Où en est votre dossier',
    meanings: {
      submitted: 'Le service l’a reçu. Il vérifiera qu’il est complet et recevable.',
      withdrawn: 'Vous l’avez retiré : il ne sera pas examiné. Ce qui a été déposé est conservé.',
      admissible: 'Il remplit les conditions de l’appel : il va être instruit.',
      inadmissible:
        'Il ne remplit pas les conditions de l’appel et ne sera pas instruit. Le service vous en donne le motif par écrit.',
      'under-review': 'Le service l’instruit et recueille les avis.',
      selected: 'Il est retenu. Le service vous écrit pour la suite.',
      waitlisted:
        'Il est sur la liste complémentaire : il peut être repris si des crédits se libèrent.',
      redirected: 'Il est réorienté vers un autre dispositif. Le service vous écrit pour la suite.',
      'to-rework': 'Le comité demande qu’il soit retravaillé. Le service vous écrit pour la suite.',
      rejected: 'Il n’est pas retenu. Le service vous en donne le motif et les recours par écrit.',
    } satisfies Meanings,
    next: 'Et ensuite',
    nexts: {
      answer: (day: string) => `Le service attend votre réponse, le ${day} au plus tard.`,
      closing: (instant: string) =>
        `Vous pouvez encore le modifier et le déposer à nouveau jusqu’au ${instant}.`,
      instruction: (day: string) => `L’instruction se termine le ${day}.`,
      committee: (day: string) => `Le comité se réunit le ${day}.`,
      committeeSomeDay: 'Le comité se réunira ; sa date n’est pas encore fixée.',
      announcement: (day: string) => `Les résultats sont annoncés le ${day}.`,
      announcementSomeDay: 'Les résultats seront annoncés ; la date n’est pas encore fixée.',
      nothing: 'Vous n’avez rien à faire pour l’instant.',
    },
    silence: (day: string) =>
      `Sans réponse du service le ${day}, votre demande est rejetée par son silence (code des relations entre le public et l’administration, article L231-4, 3°). Vous avez alors deux mois pour écrire au service ou saisir le tribunal administratif.`,
    suspended: (day: string) =>
      `Tant que votre réponse est attendue, le délai de deux mois ne court pas (article L114-5). Il s’achèverait le ${day}.`,
    calendar: 'Calendrier de l’appel',
    closingTerm: 'Clôture',
    instructionTerm: 'Instruction',
    committeeTerm: 'Comité',
    announcementTerm: 'Annonce des résultats',
    between: (from: string, until: string) => `du ${from} au ${until}`,
    until: (day: string) => `jusqu’au ${day}`,
    completionTitle: 'Le service vous demande de compléter ce dossier',
    completionGo: 'Voir et répondre',
    lateTitle: 'Le délai pour compléter est passé',
    lateLong: 'Votre dossier sera examiné tel que vous l’avez déposé.',
    done: 'C’est fait',
    completed:
      'Votre réponse est déposée : c’est la nouvelle version de votre dossier. L’ancienne est conservée.',
    correctionAsked: 'Votre demande de correction est envoyée. Le service vous répondra ici.',
    correctionWaits: (day: string) =>
      `Vous avez demandé à corriger ce dossier le ${day} : le service n’a pas encore répondu.`,
    correctionRefused: 'Le service n’a pas rouvert le dossier',
    actions: 'Ce que vous pouvez faire',
    messages: 'Écrire au service',
    unread: (count: number) =>
      plural('fr', count, { one: `${count} message non lu`, other: `${count} messages non lus` }),
    edit: 'Modifier le dossier',
    correct: 'Demander à corriger',
    withdraw: 'Retirer le dossier',
    receipt: 'Accusé de réception',
    versions: 'Ce que vous avez déposé',
    version: (version: number) => `Version ${version}`,
    stands: 'en vigueur',
    caption: 'Versions',
    which: 'Version',
    count: (count: number) =>
      plural('fr', count, { one: `${count} version`, other: `${count} versions` }),
    filedAt: 'Déposée le',
    cause: 'Pourquoi',
    causes: {
      filing: 'Premier dépôt',
      refiling: 'Nouveau dépôt avant la clôture',
      completion: 'Compléments demandés',
      entry: 'Saisie par le service',
    } satisfies Record<VersionCause, string>,
    download: 'Télécharger',
    formats: {
      pdf: 'PDF, pour lire et imprimer',
      zip: 'ZIP, avec vos fichiers',
      json: 'JSON, pour vérifier',
    },
    verify:
      'L’empreinte SHA-256 d’une version est sur son accusé de réception ; elle se recalcule avec',
  },
  {
    mine: 'My applications',
    untitled: 'Untitled application',
    number: (number) => `Application no. ${number}`,
    standing: 'Where your application stands',
    meanings: {
      submitted: 'The service has received it. It will check that it is complete and admissible.',
      withdrawn: 'You withdrew it: it will not be examined. What was filed is kept.',
      admissible: 'It meets the conditions of the call: it will be examined.',
      inadmissible:
        'It does not meet the conditions of the call and will not be examined. The service gives you the reason in writing.',
      'under-review': 'The service is examining it and gathering opinions.',
      selected: 'It is selected. The service writes to you about what follows.',
      waitlisted: 'It is on the waiting list: it may be taken if credits become free.',
      redirected: 'It is sent on to another scheme. The service writes to you about what follows.',
      'to-rework': 'The committee asks for it to be reworked. The service writes to you.',
      rejected: 'It is not selected. The service gives you the reason and the remedies in writing.',
    },
    next: 'What comes next',
    nexts: {
      answer: (day) => `The service waits for your answer, by ${day}.`,
      closing: (instant) => `You may still change it and file it again until ${instant}.`,
      instruction: (day) => `The examination ends on ${day}.`,
      committee: (day) => `The committee sits on ${day}.`,
      committeeSomeDay: 'The committee will sit; its day is not set yet.',
      announcement: (day) => `The results are announced on ${day}.`,
      announcementSomeDay: 'The results will be announced; the day is not set yet.',
      nothing: 'You have nothing to do for now.',
    },
    silence: (day) =>
      `Without an answer of the service by ${day}, your request is rejected by its silence (French code of relations between the public and the administration, article L231-4, 3°). You then have two months to write to the service or go to the administrative court.`,
    suspended: (day) =>
      `As long as your answer is awaited, the two months do not run (article L114-5). They would end on ${day}.`,
    calendar: 'Calendar of the call',
    closingTerm: 'Closing',
    instructionTerm: 'Examination',
    committeeTerm: 'Committee',
    announcementTerm: 'Results announced',
    between: (from, until) => `from ${from} to ${until}`,
    until: (day) => `until ${day}`,
    completionTitle: 'The service asks you to complete this application',
    completionGo: 'See and answer',
    lateTitle: 'The time to complete has passed',
    lateLong: 'Your application will be examined as you filed it.',
    done: 'Done',
    completed:
      'Your answer is filed: it is the new version of your application. The old one is kept.',
    correctionAsked: 'Your request to correct is sent. The service will answer here.',
    correctionWaits: (day) =>
      `You asked to correct this application on ${day}: the service has not answered yet.`,
    correctionRefused: 'The service did not open the application again',
    actions: 'What you can do',
    messages: 'Write to the service',
    unread: (count) =>
      plural('en', count, { one: `${count} unread message`, other: `${count} unread messages` }),
    edit: 'Change the application',
    correct: 'Ask to correct',
    withdraw: 'Withdraw the application',
    receipt: 'Receipt',
    versions: 'What you filed',
    version: (version) => `Version ${version}`,
    stands: 'stands',
    caption: 'Versions',
    which: 'Version',
    count: (count) => plural('en', count, { one: `${count} version`, other: `${count} versions` }),
    filedAt: 'Filed on',
    cause: 'Why',
    causes: {
      filing: 'First filing',
      refiling: 'Filed again before closing',
      completion: 'Completed on request',
      entry: 'Entered by the service',
    },
    download: 'Download',
    formats: {
      pdf: 'PDF, to read and print',
      zip: 'ZIP, with your files',
      json: 'JSON, to verify',
    },
    verify: 'The SHA-256 of a version is on its receipt; it is computed again with',
  },
);
