import { bilingual, plural } from '#web/messages.ts';

export const adminMessages = bilingual(
  {
    title: 'Administration',
    lead: 'Ce qui attend, ce qui manque, et où le régler.',
    waitsTitle: 'Ce qui attend',
    nothingWaits: 'Rien n’attend',
    nothingWaitsLong:
      'Aucune tâche en échec, aucun courrier incertain, aucune maintenance en cours.',
    waits: {
      jobs: (count: number) =>
        plural('fr', count, {
          one: `${count} tâche en échec : voyez pourquoi, puis relancez-la.`,
          other: `${count} tâches en échec : voyez pourquoi, puis relancez-les.`,
        }),
      idle: (count: number) =>
        plural('fr', count, {
          one: `${count} tâche attend et aucun processus n’y travaille.`,
          other: `${count} tâches attendent et aucun processus n’y travaille.`,
        }),
      mail: (count: number) =>
        plural('fr', count, {
          one: `${count} courrier n’est pas arrivé, ou peut-être pas : décidez.`,
          other: `${count} courriers ne sont pas arrivés, ou peut-être pas : décidez.`,
        }),
      maintenance: 'Le site est fermé aux visiteurs : rouvrez-le une fois l’entretien fini.',
      announcements: (count: number) =>
        plural('fr', count, {
          one: `${count} annonce affichée : retirez-la quand elle ne sert plus.`,
          other: `${count} annonces affichées : retirez-les quand elles ne servent plus.`,
        }),
    },
    missingTitle: 'Ce qui manque',
    nothingMissing: 'Rien ne manque',
    nothingMissingLong: 'Les pages que la loi demande sont complètes.',
    missingTexts: (count: number) =>
      plural('fr', count, {
        one: `${count} texte que la loi veut public reste à écrire :`,
        other: `${count} textes que la loi veut publics restent à écrire :`,
      }),
    write: 'Compléter les textes du service',
    settings: 'Vérifier les réglages',
    pagesTitle: 'Toutes les pages',
  },
  {
    title: 'Administration',
    lead: 'What waits, what is missing, and where to settle it.',
    waitsTitle: 'What waits',
    nothingWaits: 'Nothing waits',
    nothingWaitsLong: 'No failed job, no uncertain mail, no maintenance under way.',
    waits: {
      jobs: (count) =>
        plural('en', count, {
          one: `${count} failed job: see why, then run it again.`,
          other: `${count} failed jobs: see why, then run them again.`,
        }),
      idle: (count) =>
        plural('en', count, {
          one: `${count} job waits and no process works on it.`,
          other: `${count} jobs wait and no process works on them.`,
        }),
      mail: (count) =>
        plural('en', count, {
          one: `${count} mail did not arrive, or perhaps not: decide.`,
          other: `${count} mails did not arrive, or perhaps not: decide.`,
        }),
      maintenance: 'The site is closed to visitors: open it again once the maintenance is over.',
      announcements: (count) =>
        plural('en', count, {
          one: `${count} announcement shown: withdraw it when it is of no more use.`,
          other: `${count} announcements shown: withdraw them when they are of no more use.`,
        }),
    },
    missingTitle: 'What is missing',
    nothingMissing: 'Nothing is missing',
    nothingMissingLong: 'The pages the law asks for are complete.',
    missingTexts: (count) =>
      plural('en', count, {
        one: `${count} text that the law wants public is still to be written:`,
        other: `${count} texts that the law wants public are still to be written:`,
      }),
    write: 'Complete the texts of the service',
    settings: 'Check the settings',
    pagesTitle: 'All pages',
  },
);
