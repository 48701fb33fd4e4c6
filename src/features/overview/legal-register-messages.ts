import { bilingual, plural } from '#web/messages.ts';

/** One entry a processing; each says what the program really keeps. */
export const registerMessages = bilingual(
  {
    title: 'Registre des traitements',
    lead: 'Chaque traitement de données personnelles que fait cette installation (article 30 du règlement (UE) 2016/679).',
    controller: 'Responsable du traitement',
    officer: 'Délégué ou déléguée à la protection des données',
    caption: 'Traitements',
    count: (count: number) =>
      plural('fr', count, { one: `${count} traitement`, other: `${count} traitements` }),
    purpose: 'Traitement',
    people: 'Personnes',
    data: 'Données',
    recipients: 'Qui les lit',
    kept: 'Durée',
    months: (count: number) =>
      count % 12 === 0
        ? plural('fr', count / 12, { one: `${count / 12} an`, other: `${count / 12} ans` })
        : `${count} mois`,
    drafts: (time: string) => `${time} après la dernière modification`,
    refused: (time: string) => `${time} après la décision`,
    funded: (time: string) => `${time} après le dernier versement, puis tri par les archives`,
    clocks:
      'Les durées des dossiers sont celles que le service a fixées : aucun texte n’en donne une seule. Les données ne sont ni vendues, ni envoyées hors de l’Union européenne par ce logiciel.',
    erasing: {
      caption: 'Ce qui s’efface de soi-même, chaque nuit',
      count: (count: number) =>
        plural('fr', count, { one: `${count} effacement`, other: `${count} effacements` }),
      what: 'Effacement',
      kept: 'Gardé',
      ran: 'Dernier passage',
      neverRan: 'pas encore',
      erased: 'Dernier effacement',
      rows: (count: number, at: string) =>
        plural('fr', count, { one: `${count} ligne, ${at}`, other: `${count} lignes, ${at}` }),
      nothingYet: 'rien à effacer jusqu’ici',
    },
    processings: {
      drafts: [
        'Dossiers en cours de rédaction',
        'porteurs',
        'ce que le porteur écrit',
        'le porteur seul',
      ],
      refused: [
        'Dossiers déposés et non retenus',
        'porteurs, leurs représentants',
        'identité, contacts, contenu du dossier, avis',
        'agents et membres du comité, hors conflit d’intérêts',
      ],
      funded: [
        'Dossiers financés',
        'porteurs, leurs représentants',
        'identité, contacts, contenu, coordonnées bancaires, comptes rendus',
        'agents, ordonnateur, comptable, juridictions financières',
      ],
      results: [
        'Résultats publiés',
        'organismes lauréats',
        'nom, projet, territoire, montant',
        'tout le monde',
      ],
      accounts: [
        'Comptes et connexions',
        'agents et porteurs',
        'nom, adresse électronique, mot de passe haché, rôles, sessions',
        'la personne, les administrateurs',
      ],
      mails: [
        'Courriers envoyés',
        'agents et porteurs',
        'adresse, objet, contenu',
        'les administrateurs',
      ],
      askers: [
        'Questions du public sur un appel',
        'qui pose une question',
        'nom, adresse électronique, question ; la réponse publiée ne les nomme pas',
        'agents du service',
      ],
      subscribers: [
        'Abonnés aux nouvelles d’un appel',
        'qui demande à être prévenu',
        'adresse électronique, langue, appel suivi',
        'personne : le programme leur écrit',
      ],
      events: [
        'Journal des actes',
        'agents et porteurs',
        'qui a fait quoi et quand, par identifiants ; les valeurs personnelles sont à part et s’effacent',
        'les auditeurs',
      ],
    },
    keptAs: {
      results: 'sans limite : ce sont des décisions publiques',
      accounts:
        'tant que la personne a un rôle ou un dossier, ou jusqu’à ce qu’elle demande à être effacée',
      mails: 'leur contenu 30 jours, la trace de leur envoi un an',
      askers: 'trente jours après la réponse ; un an quand personne ne répond',
      subscribers:
        'jusqu’au désabonnement, sinon trente jours après les résultats, deux ans après une clôture qui n’en a pas ; sept jours sans confirmation',
      events: 'dix ans',
    },
  },
  {
    title: 'Data register',
    lead: 'Each processing of personal data this installation does (article 30 of Regulation (EU) 2016/679).',
    controller: 'Data controller',
    officer: 'Data protection officer',
    caption: 'Processings',
    count: (count) =>
      plural('en', count, { one: `${count} processing`, other: `${count} processings` }),
    purpose: 'Processing',
    people: 'People',
    data: 'Data',
    recipients: 'Who reads them',
    kept: 'Kept for',
    months: (count) =>
      count % 12 === 0
        ? plural('en', count / 12, { one: `${count / 12} year`, other: `${count / 12} years` })
        : plural('en', count, { one: `${count} month`, other: `${count} months` }),
    drafts: (time) => `${time} after the last change`,
    refused: (time) => `${time} after the decision`,
    funded: (time) => `${time} after the last payment, then sorted by the archives`,
    clocks:
      'The service has set how long applications are kept: no text gives one single figure. This software neither sells data nor sends them outside the European Union.',
    erasing: {
      caption: 'What erases itself, each night',
      count: (count) =>
        plural('en', count, { one: `${count} erasure`, other: `${count} erasures` }),
      what: 'Erasure',
      kept: 'Kept',
      ran: 'Last run',
      neverRan: 'not yet',
      erased: 'Last erasure',
      rows: (count, at) =>
        plural('en', count, { one: `${count} row, ${at}`, other: `${count} rows, ${at}` }),
      nothingYet: 'nothing to erase so far',
    },
    processings: {
      drafts: ['Applications being written', 'applicants', 'what they write', 'they alone'],
      refused: [
        'Applications filed and not kept',
        'applicants, their representatives',
        'identity, contacts, content, opinions',
        'officers and committee members without a conflict of interest',
      ],
      funded: [
        'Funded applications',
        'applicants, their representatives',
        'identity, contacts, content, bank details, reports',
        'officers, paying officers, accountant, courts of audit',
      ],
      results: ['Published results', 'bodies awarded', 'name, project, territory, amount', 'all'],
      accounts: [
        'Accounts and sign-ins',
        'officers and applicants',
        'name, e-mail address, hashed password, roles, sessions',
        'the person, administrators',
      ],
      mails: [
        'Mail sent',
        'officers and applicants',
        'address, subject, content',
        'administrators',
      ],
      askers: [
        'Questions of the public about a call',
        'who asks a question',
        'name, e-mail address, question; the published answer does not name them',
        'officers of the service',
      ],
      subscribers: [
        'Subscribers to the news of a call',
        'who asks to be told',
        'e-mail address, language, the call they follow',
        'nobody: the program writes to them',
      ],
      events: [
        'Log of acts',
        'officers and applicants',
        'who did what and when, by identifiers; personal values lie apart and can be erased',
        'auditors',
      ],
    },
    keptAs: {
      results: 'for good: these are public decisions',
      accounts:
        'as long as the person has a role or an application, or until they ask to be erased',
      mails: 'their content 30 days, the trace of their sending one year',
      askers: 'thirty days after the answer; a year when nobody answers',
      subscribers:
        'until they unsubscribe, else thirty days after the results, two years after a closing that has none; seven days without confirmation',
      events: 'ten years',
    },
  },
);
