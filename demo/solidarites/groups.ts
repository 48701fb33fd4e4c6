/** Drawn from public themes of the fight against poverty; each is marked as an example. */
export type ExampleGroup = {
  name: string;
  theme: string;
  lines: readonly { objective: string; action: string; indicator: string }[];
};

const group = (
  name: string,
  theme: string,
  ...lines: [objective: string, action: string, indicator: string][]
): ExampleGroup => ({
  name,
  theme,
  lines: lines.map(([objective, action, indicator]) => ({ objective, action, indicator })),
});

export const exampleGroups: readonly ExampleGroup[] = [
  group(
    'Petite enfance',
    'Accueil du jeune enfant, dès la naissance',
    [
      'Ouvrir des places à ceux qui cherchent un emploi',
      'Créer des accueils à horaires élargis',
      'Places ouvertes',
    ],
    [
      'Aller vers les familles isolées',
      'Organiser des temps d’accueil itinérants',
      'Familles rencontrées',
    ],
  ),
  group(
    'Soutien à la parentalité',
    'Parents seuls, parents épuisés, parents débutants',
    ['Donner du répit', 'Proposer des relais le soir et en fin de semaine', 'Heures de répit'],
    ['Faire se rencontrer les parents', 'Tenir des cafés des familles', 'Parents présents'],
  ),
  group('Réussite éducative', 'De l’école à la fin du collège', [
    'Prévenir le décrochage',
    'Accompagner les élèves et leurs familles hors de l’école',
    'Élèves suivis',
  ]),
  group(
    'Jeunes sortant de l’aide sociale à l’enfance',
    'Ne laisser personne sans solution à dix-huit ans',
    ['Loger à la majorité', 'Réserver des logements accompagnés', 'Jeunes logés'],
    ['Garder un lien', 'Former des parrains', 'Parrainages en cours'],
  ),
  group('Jeunes sans emploi ni formation', 'Les retrouver et les accompagner', [
    'Aller vers ceux que personne ne voit',
    'Tenir des permanences hors les murs',
    'Jeunes rencontrés',
  ]),
  group(
    'Accès à l’alimentation',
    'Manger bien, et choisir ce que l’on mange',
    [
      'Diversifier l’aide alimentaire',
      'Ouvrir des épiceries sociales et itinérantes',
      'Foyers servis',
    ],
    ['Cuisiner ensemble', 'Équiper des cuisines partagées', 'Ateliers tenus'],
  ),
  group('Petits déjeuners à l’école', 'Commencer la journée le ventre plein', [
    'Étendre les distributions',
    'Aider les communes rurales à s’organiser',
    'Écoles servies',
  ]),
  group('Hébergement et logement', 'De la rue au logement', [
    'Accompagner vers le logement',
    'Former les bénévoles au premier accueil',
    'Ménages relogés',
  ]),
  group(
    'Insertion par l’activité économique',
    'Travailler dès maintenant',
    [
      'Créer des chantiers dans les territoires qui n’en ont pas',
      'Soutenir le démarrage',
      'Postes ouverts',
    ],
    ['Lever les freins', 'Financer la garde et le transport', 'Personnes en emploi à six mois'],
  ),
  group('Accompagnement des allocataires du RSA', 'Un référent, un projet, un rythme', [
    'Raccourcir l’attente',
    'Réunir les premiers rendez-vous en un lieu',
    'Jours d’attente',
  ]),
  group(
    'Mobilité solidaire',
    'Se déplacer pour travailler, se soigner, vivre',
    ['Prêter plutôt que posséder', 'Ouvrir des garages solidaires', 'Véhicules prêtés'],
    ['Apprendre à conduire', 'Soutenir les auto-écoles sociales', 'Permis obtenus'],
  ),
  group('Accès aux droits', 'Demander ce à quoi l’on a droit', [
    'Repérer ceux qui ne demandent pas',
    'Croiser les permanences et le porte-à-porte',
    'Droits ouverts',
  ]),
  group('Inclusion numérique', 'Que l’écran ne ferme aucune porte', [
    'Aider à faire',
    'Tenir des permanences dans les villages',
    'Démarches accompagnées',
  ]),
  group('Santé et précarité', 'Se soigner à temps', [
    'Ramener vers les soins',
    'Faire tourner une équipe mobile',
    'Personnes orientées',
  ]),
  group('Illettrisme', 'Lire, écrire, compter à tout âge', [
    'Apprendre là où l’on vit',
    'Ouvrir des ateliers au travail et au quartier',
    'Personnes formées',
  ]),
  group('Culture et lien social', 'Sortir, voir, prendre part', [
    'Faire venir et faire aller',
    'Lier des lieux de culture et des associations',
    'Sorties organisées',
  ]),
  group('Participation des personnes concernées', 'Ne rien décider sans elles', [
    'Former des pairs',
    'Rémunérer leur expertise',
    'Pairs formés',
  ]),
];
