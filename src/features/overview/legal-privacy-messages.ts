import { bilingual } from '#web/messages.ts';

export const privacyMessages = bilingual(
  {
    title: 'Données personnelles',
    lead: 'Quelles données ce site garde, pourquoi, combien de temps, et ce que vous pouvez demander (règlement (UE) 2016/679, loi n° 78-17 du 6 janvier 1978).',
    whoTitle: 'Qui en répond',
    controller: 'Responsable du traitement',
    officer: 'Délégué ou déléguée à la protection des données',
    whyTitle: 'Pourquoi, et sur quel fondement',
    why: 'Le service instruit des demandes de subvention et en publie les résultats : c’est une mission d’intérêt public (article 6, 1, e du règlement). Il garde la trace des décisions et publie les montants parce que la loi l’y oblige (article 6, 1, c). Rien n’est fondé sur votre consentement, et rien ne sert à autre chose.',
    keptTitle: 'Ce qui est gardé, et combien de temps',
    kept: 'Le registre des traitements le dit, traitement par traitement.',
    register: 'Lire le registre des traitements',
    clocks: (drafts: string, refused: string, funded: string) =>
      `Un dossier laissé à l’état de brouillon est gardé ${drafts} ; un dossier refusé, ${refused} après la décision ; un dossier financé, ${funded} après le dernier versement.`,
    visitTitle: 'Quand vous lisez les pages publiques',
    visit:
      'Aucun traceur, aucune mesure d’audience, aucun script. Le journal ne garde ni votre adresse réseau ni vos recherches. Seule la connexion à un compte dépose un témoin (cookie), nécessaire à votre session.',
    publishedTitle: 'Ce qui est publié',
    published:
      'Le nom des organismes lauréats, leur projet et le montant. Jamais une adresse électronique, un téléphone, des coordonnées bancaires ou une note.',
    rightsTitle: 'Vos droits',
    rights: [
      'obtenir les données qui vous concernent ;',
      'les faire rectifier ;',
      'les faire effacer, ou en limiter l’usage, quand la loi n’oblige pas à les garder ;',
      'vous opposer à leur usage, pour une raison tenant à votre situation.',
    ],
    ask: 'Écrivez au délégué à la protection des données. Sa réponse vient sous un mois.',
    complaint:
      'Si la réponse ne vous satisfait pas, vous pouvez saisir la CNIL (3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07).',
    complaintLink: 'Adresser une plainte à la CNIL',
  },
  {
    title: 'Personal data',
    lead: 'Which data this site keeps, why, for how long, and what you may ask (Regulation (EU) 2016/679, French law no. 78-17 of 6 January 1978).',
    whoTitle: 'Who answers for it',
    controller: 'Data controller',
    officer: 'Data protection officer',
    whyTitle: 'Why, and on what ground',
    why: 'The service examines requests for grants and publishes their results: a task in the public interest (article 6, 1, e of the regulation). It keeps the trace of decisions and publishes amounts because the law requires it (article 6, 1, c). Nothing rests on your consent, and nothing is used for anything else.',
    keptTitle: 'What is kept, and for how long',
    kept: 'The data register says so, processing by processing.',
    register: 'Read the data register',
    clocks: (drafts, refused, funded) =>
      `An application left as a draft is kept ${drafts}; a rejected one, ${refused} after the decision; a funded one, ${funded} after the last payment.`,
    visitTitle: 'When you read the public pages',
    visit:
      'No tracker, no audience measurement, no script. The log keeps neither your network address nor what you search for. Only signing in to an account sets a cookie, which your session needs.',
    publishedTitle: 'What is published',
    published:
      'The name of the bodies awarded, their project and the amount. Never an e-mail address, a telephone number, bank details or a score.',
    rightsTitle: 'Your rights',
    rights: [
      'obtain the data that concern you;',
      'have them corrected;',
      'have them erased, or their use limited, where the law does not require them to be kept;',
      'object to their use, for a reason that comes from your situation.',
    ],
    ask: 'Write to the data protection officer. The answer comes within a month.',
    complaint:
      'If the answer does not satisfy you, you may turn to the French authority, CNIL (3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07).',
    complaintLink: 'Complain to CNIL',
  },
);
