import { bilingual, plural } from '#web/messages.ts';

export type WaitingName = keyof (typeof waitingMessages)['fr']['lines'];

export const waitingMessages = bilingual(
  {
    title: 'À faire',
    lead: 'Ce qui vous attend aujourd’hui, et vos pages.',
    waitsTitle: 'Ce qui attend',
    nothing: 'Rien n’attend',
    nothingLong: 'Tout ce qui dépend de vous est fait.',
    pagesTitle: 'Vos pages',
    lines: {
      maintenance: (_count: number) =>
        'Le site est fermé aux visiteurs : rouvrez-le une fois l’entretien fini.',
      failedJobs: (count: number) =>
        plural('fr', count, {
          one: `${count} tâche en échec : voyez pourquoi, puis relancez-la.`,
          other: `${count} tâches en échec : voyez pourquoi, puis relancez-les.`,
        }),
      idleJobs: (count: number) =>
        plural('fr', count, {
          one: `${count} tâche attend et aucun processus n’y travaille.`,
          other: `${count} tâches attendent et aucun processus n’y travaille.`,
        }),
      mail: (count: number) =>
        plural('fr', count, {
          one: `${count} courrier n’est pas arrivé, ou peut-être pas : décidez.`,
          other: `${count} courriers ne sont pas arrivés, ou peut-être pas : décidez.`,
        }),
      joinRequests: (count: number) =>
        plural('fr', count, {
          one: `${count} personne demande à rejoindre un organisme sans responsable.`,
          other: `${count} personnes demandent à rejoindre un organisme sans responsable.`,
        }),
      messages: (count: number) =>
        plural('fr', count, {
          one: `${count} dossier a un message que le service n’a pas lu.`,
          other: `${count} dossiers ont un message que le service n’a pas lu, le plus ancien d’abord.`,
        }),
      corrections: (count: number) =>
        plural('fr', count, {
          one: `${count} porteur demande à corriger son dossier.`,
          other: `${count} porteurs demandent à corriger leur dossier.`,
        }),
      lateCompletions: (count: number) =>
        plural('fr', count, {
          one: `${count} dossier n’a pas été complété à temps : redemandez, ou fermez la demande.`,
          other: `${count} dossiers n’ont pas été complétés à temps : redemandez, ou fermez les demandes.`,
        }),
      closingCalls: (count: number) =>
        plural('fr', count, {
          one: `${count} appel ferme dans les trois jours.`,
          other: `${count} appels ferment dans les trois jours.`,
        }),
      enquiries: (count: number) =>
        plural('fr', count, {
          one: `${count} question du public attend sa réponse.`,
          other: `${count} questions du public attendent leur réponse, la plus ancienne d’abord.`,
        }),
      draftCalls: (count: number) =>
        plural('fr', count, {
          one: `${count} appel devrait ouvrir d’ici deux semaines et n’est qu’un brouillon.`,
          other: `${count} appels devraient ouvrir d’ici deux semaines et ne sont que des brouillons.`,
        }),
      scheduledCalls: (count: number) =>
        plural('fr', count, {
          one: `${count} appel paraîtra à l’instant choisi : relisez-le avant.`,
          other: `${count} appels paraîtront à l’instant choisi : relisez-les avant.`,
        }),
      envelopes: (count: number) =>
        plural('fr', count, {
          one: `${count} enveloppe ferme bientôt : ce qui n’y sera pas engagé ou versé sera perdu.`,
          other: `${count} enveloppes ferment bientôt : ce qui n’y sera pas engagé ou versé sera perdu.`,
        }),
      sheets: (count: number) =>
        plural('fr', count, {
          one: `${count} feuille reprise à relire, puis à publier.`,
          other: `${count} feuilles reprises à relire, puis à publier.`,
        }),
      backup: (_count: number) =>
        'Aucune sauvegarde depuis huit jours, ou la dernière est incomplète.',
      texts: (count: number) =>
        plural('fr', count, {
          one: `${count} texte que la loi veut public reste à écrire.`,
          other: `${count} textes que la loi veut publics restent à écrire.`,
        }),
      announcements: (count: number) =>
        plural('fr', count, {
          one: `${count} annonce affichée : retirez-la quand elle ne sert plus.`,
          other: `${count} annonces affichées : retirez-les quand elles ne servent plus.`,
        }),
    },
  },
  {
    title: 'To do',
    lead: 'What waits for you today, and your pages.',
    waitsTitle: 'What waits',
    nothing: 'Nothing waits',
    nothingLong: 'All that depends on you is done.',
    pagesTitle: 'Your pages',
    lines: {
      maintenance: () =>
        'The site is closed to visitors: open it again once the maintenance is over.',
      failedJobs: (count) =>
        plural('en', count, {
          one: `${count} failed job: see why, then run it again.`,
          other: `${count} failed jobs: see why, then run them again.`,
        }),
      idleJobs: (count) =>
        plural('en', count, {
          one: `${count} job waits and no process works on it.`,
          other: `${count} jobs wait and no process works on them.`,
        }),
      mail: (count) =>
        plural('en', count, {
          one: `${count} mail did not arrive, or perhaps not: decide.`,
          other: `${count} mails did not arrive, or perhaps not: decide.`,
        }),
      joinRequests: (count) =>
        plural('en', count, {
          one: `${count} person asks to join an organisation without a manager.`,
          other: `${count} people ask to join an organisation without a manager.`,
        }),
      messages: (count) =>
        plural('en', count, {
          one: `${count} application has a message that the service has not read.`,
          other: `${count} applications have a message that the service has not read, the oldest first.`,
        }),
      corrections: (count) =>
        plural('en', count, {
          one: `${count} applicant asks to correct an application.`,
          other: `${count} applicants ask to correct their applications.`,
        }),
      lateCompletions: (count) =>
        plural('en', count, {
          one: `${count} application was not completed in time: ask again, or close the request.`,
          other: `${count} applications were not completed in time: ask again, or close the requests.`,
        }),
      closingCalls: (count) =>
        plural('en', count, {
          one: `${count} call closes within three days.`,
          other: `${count} calls close within three days.`,
        }),
      enquiries: (count) =>
        plural('en', count, {
          one: `${count} question of the public waits for its answer.`,
          other: `${count} questions of the public wait for their answers, the oldest first.`,
        }),
      draftCalls: (count) =>
        plural('en', count, {
          one: `${count} call should open within two weeks and is only a draft.`,
          other: `${count} calls should open within two weeks and are only drafts.`,
        }),
      scheduledCalls: (count) =>
        plural('en', count, {
          one: `${count} call will appear at the instant chosen: read it again before.`,
          other: `${count} calls will appear at the instant chosen: read them again before.`,
        }),
      envelopes: (count) =>
        plural('en', count, {
          one: `${count} envelope closes soon: what is not committed or paid by then is lost.`,
          other: `${count} envelopes close soon: what is not committed or paid by then is lost.`,
        }),
      sheets: (count) =>
        plural('en', count, {
          one: `${count} sheet taken in, to be checked, then published.`,
          other: `${count} sheets taken in, to be checked, then published.`,
        }),
      backup: () => 'No backup for eight days, or the last one is not whole.',
      texts: (count) =>
        plural('en', count, {
          one: `${count} text that the law wants public is still to be written.`,
          other: `${count} texts that the law wants public are still to be written.`,
        }),
      announcements: (count) =>
        plural('en', count, {
          one: `${count} announcement shown: withdraw it when it is of no more use.`,
          other: `${count} announcements shown: withdraw them when they are of no more use.`,
        }),
    },
  },
);
