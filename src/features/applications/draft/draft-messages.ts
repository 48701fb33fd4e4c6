import { bilingual, plural } from '#web/messages.ts';

export const draftMessages = bilingual(
  {
    mine: 'Mes dossiers',
    mineLead: 'Les dossiers de vos organismes, du plus récent au plus ancien.',
    count: (count: number) =>
      plural('fr', count, { one: `${count} dossier`, other: `${count} dossiers` }),
    untitled: 'Dossier sans titre',
    none: 'Vous n’avez pas encore de dossier',
    noneLong: 'Un dossier se commence depuis la page d’un appel à projets ouvert.',
    openCalls: 'Voir les appels ouverts',
    numbered: (number: string) => `n° ${number}`,
    changed: (instant: string) => `Modifié le ${instant}`,
    closes: (deadline: string) => `À déposer avant le ${deadline}`,
    closed: (deadline: string) => `Le dépôt a fermé le ${deadline}. Votre brouillon est conservé.`,
    amended: 'modifications non déposées',
    start: 'Commencer un dossier',
    startFor: (call: string) => `Commencer un dossier : ${call}`,
    startLead:
      'Vous pourrez le remplir en plusieurs fois, à plusieurs, et le déposer quand il sera prêt.',
    organisation: 'Pour quel organisme ?',
    noOrganisation: 'Il vous faut d’abord un organisme',
    noOrganisationLong:
      'Un dossier est déposé par une association, une commune, un établissement… Créez le vôtre, ou demandez une invitation à qui le gère.',
    createOrganisation: 'Créer un organisme',
    readerOnly: (name: string) => `${name} : vous y lisez seulement.`,
    earlier: 'Partir d’un dossier précédent ?',
    earlierHelp:
      'Ses réponses sont reprises là où les mêmes questions sont posées. Les attestations et les fichiers ne le sont pas.',
    earlierNone: 'Non, partir d’un dossier vide',
    begin: 'Commencer',
    refusals: {
      'call-unknown': 'Cet appel n’existe pas ou n’est plus public.',
      upcoming: (opening: string) => `Le dépôt n’est pas encore ouvert. Il ouvrira le ${opening}.`,
      over: 'Le dépôt est fermé : aucun dossier ne peut plus être commencé.',
      'organisation-unknown': 'Choisissez un de vos organismes.',
      'only-reads':
        'Dans cet organisme vous lisez seulement. Demandez à qui le gère le droit de remplir des dossiers.',
      kind: (kind: string, taken: string) =>
        `Cet appel ne prend pas les dossiers de cette sorte d’organisme (${kind}). Peuvent déposer : ${taken}.`,
      place: (taken: string) =>
        `Cet appel est réservé aux organismes de ces départements : ${taken}.`,
      'earlier-unknown': 'Ce dossier précédent n’est pas de cet organisme.',
    },
    begun: 'Dossier commencé',
    begunLong: 'Ce que votre organisme a déjà dit de lui est rempli.',
    taken: (count: number) =>
      plural('fr', count, {
        one: `${count} réponse du dossier précédent est reprise : relisez-la.`,
        other: `${count} réponses du dossier précédent sont reprises : relisez-les.`,
      }),
    sections: 'Rubriques',
    resume: 'Reprendre où j’en étais',
    erase: 'Effacer ce brouillon',
    toCheck: 'Vérifier et déposer',
    organisationIs: 'Organisme',
    call: 'Appel à projets',
    requested: 'Montant demandé',
    closing: 'Clôture',
    toReview: (count: number) =>
      plural('fr', count, { one: `${count} à revoir`, other: `${count} à revoir` }),
    help: 'Une question ?',
    askAdvice: 'Demander conseil sur ce brouillon',
  },
  {
    mine: 'My applications',
    mineLead: 'The applications of your organisations, the most recent first.',
    count: (count) =>
      plural('en', count, { one: `${count} application`, other: `${count} applications` }),
    untitled: 'Application without a title',
    none: 'You have no application yet',
    noneLong: 'An application begins on the page of an open call.',
    openCalls: 'See the open calls',
    numbered: (number) => `no. ${number}`,
    changed: (instant) => `Changed on ${instant}`,
    closes: (deadline) => `To be filed before ${deadline}`,
    closed: (deadline) => `Filing closed on ${deadline}. Your draft is kept.`,
    amended: 'changes not filed',
    start: 'Begin an application',
    startFor: (call) => `Begin an application: ${call}`,
    startLead: 'You can fill it in over several visits, with others, and file it when it is ready.',
    organisation: 'For which organisation?',
    noOrganisation: 'You need an organisation first',
    noOrganisationLong:
      'An application is filed by an association, a commune, a school… Create yours, or ask whoever manages it for an invitation.',
    createOrganisation: 'Create an organisation',
    readerOnly: (name) => `${name}: you only read there.`,
    earlier: 'Begin from an earlier application?',
    earlierHelp:
      'Its answers are taken where the same questions are asked. Statements and files are not.',
    earlierNone: 'No, begin with an empty one',
    begin: 'Begin',
    refusals: {
      'call-unknown': 'This call does not exist or is no longer public.',
      upcoming: (opening) => `Filing is not open yet. It opens on ${opening}.`,
      over: 'Filing is closed: no application can be begun any more.',
      'organisation-unknown': 'Choose one of your organisations.',
      'only-reads':
        'You only read in this organisation. Ask whoever manages it for the right to fill in applications.',
      kind: (kind, taken) =>
        `This call does not take applications of this kind of organisation (${kind}). May apply: ${taken}.`,
      place: (taken) => `This call is for organisations of these departments: ${taken}.`,
      'earlier-unknown': 'This earlier application is not of this organisation.',
    },
    begun: 'Application begun',
    begunLong: 'What your organisation has already said of itself is filled in.',
    taken: (count) =>
      plural('en', count, {
        one: `${count} answer of the earlier application is taken: read it again.`,
        other: `${count} answers of the earlier application are taken: read them again.`,
      }),
    sections: 'Sections',
    resume: 'Go on where I was',
    erase: 'Erase this draft',
    toCheck: 'Check and file',
    organisationIs: 'Organisation',
    call: 'Call',
    requested: 'Requested amount',
    closing: 'Closing',
    toReview: (count) =>
      plural('en', count, { one: `${count} to look at`, other: `${count} to look at` }),
    help: 'A question?',
    askAdvice: 'Ask for advice on this draft',
  },
);
