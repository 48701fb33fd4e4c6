import { bilingual, plural } from '#web/messages.ts';

export const gridMessages = bilingual(
  {
    title: 'Grille de notation',
    over: 'Appel à projets',
    lead: 'Ce que chaque dossier doit montrer, et ce que pèse chaque critère. La même grille sert à tous ceux qui notent.',
    calls: 'Appels à projets',
    saved: 'La grille est enregistrée.',
    done: 'C’est fait',
    states: {
      draft: 'L’appel est en préparation : la grille se modifie librement.',
      published:
        'L’appel est publié : une modification crée une révision, dont la raison est gardée. Les révisions précédentes restent lisibles.',
      locked: 'L’instruction a commencé : la grille ne change plus.',
    },
    weights: (sum: number) =>
      `Les poids font ${sum} en tout. Ils n’ont pas à faire 100 : chaque critère compte pour sa part du total, quelle que soit la longueur de son échelle.`,
    criteria: 'Critères',
    criterion: (rank: number, share: string | null) =>
      share === null ? `Critère ${rank}` : `Critère ${rank}, ${share} de la note`,
    label: 'Intitulé',
    guidance: 'Ce qu’il faut regarder',
    weight: 'Poids',
    min: 'De',
    max: 'À',
    step: 'Par pas de',
    labels: 'Sens des notes',
    labelsOf: (count: number) =>
      count === 0
        ? 'Sens des notes : à écrire'
        : `Sens des notes : ${plural('fr', count, { one: `${count} écrit`, other: `${count} écrits` })}`,
    labelsHelp: 'Une par ligne, par exemple « 3 = satisfaisant ». Facultatif.',
    up: 'Monter',
    upOf: (rank: number) => `Monter le critère ${rank}`,
    remove: 'Retirer',
    removeOf: (rank: number) => `Retirer le critère ${rank}`,
    removeQuestionOf: (rank: number) => `Retirer la question ${rank}`,
    addCriterion: 'Ajouter un critère',
    questions: 'Questions qui excluent',
    questionsLead:
      'Une seule mauvaise réponse écarte le dossier, quelle que soit sa note. N’en posez que si le règlement le dit.',
    question: (rank: number) => `Question ${rank}`,
    text: 'Question',
    excludes: 'La réponse qui exclut',
    yes: 'Oui',
    no: 'Non',
    addQuestion: 'Ajouter une question',
    opinions: 'Avis demandés',
    opinionsLead: 'Combien d’avis faut-il sur chaque dossier ? 0 : aucun n’est demandé.',
    opinionKinds: {
      'working-group': 'Avis des groupes de travail',
      'department-service': 'Avis des services départementaux',
    },
    reason: 'Raison de la modification',
    reasonHelp: 'Gardée avec la révision.',
    save: 'Enregistrer la grille',
    takeDefault: 'Prendre la grille proposée',
    takeDefaultHelp:
      'Elle remplace ce qui est écrit ci-dessous ; rien n’est enregistré avant que vous le demandiez.',
    edited: 'La page est à jour ; enregistrez pour garder vos changements.',
    faultsTitle: (count: number) =>
      plural('fr', count, {
        one: `À compléter avant l’ouverture : ${count} point`,
        other: `À compléter avant l’ouverture : ${count} points`,
      }),
    refusedTitle: 'La grille n’est pas enregistrée.',
    revisions: 'Révisions',
    revision: (number: number, day: string) => `Révision ${number}, ${day}`,
    first: 'première version',
    noGrid: 'Cet appel n’a pas de grille',
    noGridLong: 'Les dossiers de cet appel n’ont pas été notés ici.',
    scale: (min: string, max: string, step: string) => `de ${min} à ${max}, par pas de ${step}`,
    readOnly: {
      criterion: 'Critère',
      weight: 'Poids',
      share: 'Part de la note',
      scale: 'Échelle',
      count: (count: number) =>
        plural('fr', count, { one: `${count} critère`, other: `${count} critères` }),
    },
  },
  {
    title: 'Scoring grid',
    over: 'Call for projects',
    lead: 'What each application must show, and what each criterion weighs. All who score use the same grid.',
    calls: 'Calls for projects',
    saved: 'The grid is saved.',
    done: 'Done',
    states: {
      draft: 'The call is being prepared: the grid changes freely.',
      published:
        'The call is published: a change makes a revision, whose reason is kept. Earlier revisions stay readable.',
      locked: 'Reviews have begun: the grid no longer changes.',
    },
    weights: (sum) =>
      `The weights add up to ${sum}. They need not make 100: each criterion counts for its share of the total, however long its scale.`,
    criteria: 'Criteria',
    criterion: (rank, share) =>
      share === null ? `Criterion ${rank}` : `Criterion ${rank}, ${share} of the score`,
    label: 'Name',
    guidance: 'What to look at',
    weight: 'Weight',
    min: 'From',
    max: 'To',
    step: 'In steps of',
    labels: 'Meaning of the marks',
    labelsOf: (count) =>
      count === 0 ? 'Meaning of the marks: to write' : `Meaning of the marks: ${count} written`,
    labelsHelp: 'One a line, such as "3 = satisfactory". Optional.',
    up: 'Move up',
    upOf: (rank) => `Move up criterion ${rank}`,
    remove: 'Remove',
    removeOf: (rank) => `Remove criterion ${rank}`,
    removeQuestionOf: (rank) => `Remove question ${rank}`,
    addCriterion: 'Add a criterion',
    questions: 'Questions that exclude',
    questionsLead:
      'One wrong answer sets the application aside, whatever its score. Ask only what the rules of the call say.',
    question: (rank) => `Question ${rank}`,
    text: 'Question',
    excludes: 'The answer that excludes',
    yes: 'Yes',
    no: 'No',
    addQuestion: 'Add a question',
    opinions: 'Opinions asked for',
    opinionsLead: 'How many opinions does each application need? 0: none is asked for.',
    opinionKinds: {
      'working-group': 'Opinions of working groups',
      'department-service': 'Opinions of departmental services',
    },
    reason: 'Reason for the change',
    reasonHelp: 'Kept with the revision.',
    save: 'Save the grid',
    takeDefault: 'Take the grid proposed',
    takeDefaultHelp: 'It replaces what is written below; nothing is saved until you ask for it.',
    edited: 'The page is up to date; save to keep your changes.',
    faultsTitle: (count) =>
      plural('en', count, {
        one: `To complete before opening: ${count} point`,
        other: `To complete before opening: ${count} points`,
      }),
    refusedTitle: 'The grid is not saved.',
    revisions: 'Revisions',
    revision: (number, day) => `Revision ${number}, ${day}`,
    first: 'first version',
    noGrid: 'This call has no grid',
    noGridLong: 'The applications of this call were not scored here.',
    scale: (min, max, step) => `from ${min} to ${max}, in steps of ${step}`,
    readOnly: {
      criterion: 'Criterion',
      weight: 'Weight',
      share: 'Share of the score',
      scale: 'Scale',
      count: (count) =>
        plural('en', count, { one: `${count} criterion`, other: `${count} criteria` }),
    },
  },
);
