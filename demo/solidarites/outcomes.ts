type Outcome = { evaluation: string; partners: string };

const outcome = (evaluation: string, partners: string): Outcome => ({ evaluation, partners });

/** By group: how one would measure, and with whom. Each applicant takes one of the two. */
const outcomes: readonly (readonly [Outcome, Outcome])[] = [
  [
    outcome(
      'Taux d’occupation des places réservées ; part des parents en emploi ou en formation au bout de six mois.',
      'Protection maternelle et infantile, service de l’emploi, assistantes maternelles.',
    ),
    outcome(
      'Nombre de familles venues plus de trois fois ; ce qu’elles en disent, recueilli deux fois par an.',
      'Puéricultrices de secteur, bibliothèque, mairies.',
    ),
  ],
  [
    outcome(
      'Heures de répit tenues, échelle de fatigue parentale remplie à l’entrée et à trois mois.',
      'Caisse d’allocations familiales, écoles maternelles, une psychologue libérale.',
    ),
    outcome(
      'Présences, part de nouveaux parents à chaque rencontre, sujets proposés par eux.',
      'Centre social, collège du quartier, médiathèque.',
    ),
  ],
  [
    outcome(
      'Absences relevées par semaine avant, pendant et après ; entretiens avec chaque famille.',
      'Équipe éducative, prévention spécialisée, associations de quartier.',
    ),
    outcome(
      'Part des élèves toujours scolarisés l’année suivante ; assiduité à l’atelier.',
      'Mission locale, club sportif, service social scolaire.',
    ),
  ],
  [
    outcome(
      'Situation de chaque jeune à six, douze et dix-huit mois : logement, ressources, liens.',
      'Service de l’aide sociale à l’enfance, bailleurs, mission locale.',
    ),
    outcome(
      'Durée des relations engagées, et ce que le jeune en retient, écrit par lui.',
      'Foyers, familles d’accueil, association d’anciens.',
    ),
  ],
  [
    outcome(
      'Nombre de jeunes revus au moins cinq fois ; première démarche accomplie.',
      'Mission locale, gendarmerie, commerçants, clubs.',
    ),
    outcome(
      'Part des jeunes en emploi, en formation ou en service civique à neuf mois.',
      'Missions locales voisines, auberges, employeurs saisonniers.',
    ),
  ],
  [
    outcome(
      'Part de produits frais dans les paniers, nombre de foyers servis, avis des clients chaque trimestre.',
      'Maraîchers du pays, banque alimentaire, services sociaux.',
    ),
    outcome(
      'Ateliers tenus, recettes refaites à la maison, gaspillage pesé.',
      'Diététicienne, lycée voisin, jardins partagés.',
    ),
  ],
  [
    outcome(
      'Petits déjeuners servis par jour, attention en classe observée par les enseignants.',
      'Équipes enseignantes, cuisine centrale, producteurs.',
    ),
    outcome(
      'Part des élèves présents chaque matin, coût par enfant, gaspillage.',
      'Parents d’élèves, boulangerie, service de santé scolaire.',
    ),
  ],
  [
    outcome(
      'Ménages entrés dans un logement et toujours locataires un an après.',
      'Service intégré d’accueil, bailleurs sociaux, maraudes.',
    ),
    outcome(
      'Orientations abouties sur orientations faites ; délai entre l’accueil et le logement.',
      'Communes, bénévoles, équipe de soins à domicile.',
    ),
  ],
  [
    outcome(
      'Sorties vers l’emploi ou la formation, heures travaillées, chiffre d’affaires.',
      'Service de l’emploi, organisme de formation, entreprises clientes.',
    ),
    outcome(
      'Maintien en emploi à six mois, solutions de garde et de trajet trouvées.',
      'Employeurs du bassin, structures d’insertion, assistantes maternelles.',
    ),
  ],
  [
    outcome(
      'Jours entre l’ouverture du droit et le premier rendez-vous ; part des rendez-vous tenus.',
      'Département, service de l’emploi, caisse d’allocations.',
    ),
    outcome(
      'Comparaison avec un secteur témoin sur douze mois, publiée quel qu’en soit le résultat.',
      'Université voisine, services sociaux, groupe d’allocataires.',
    ),
  ],
  [
    outcome(
      'Kilomètres parcourus, emplois pris ou gardés, coût par trajet.',
      'Agences d’emploi, garages, intercommunalité.',
    ),
    outcome(
      'Permis obtenus, véhicules rendus en état, rendez-vous honorés.',
      'Employeurs, assureur, chauffeurs bénévoles.',
    ),
  ],
  [
    outcome(
      'Droits ouverts, montants obtenus, délai moyen ; refus analysés un à un.',
      'Caisses, maison des services, écrivains publics.',
    ),
    outcome(
      'Part des personnes rencontrées qui n’étaient connues d’aucun service.',
      'Bailleurs, facteurs, médecins, commerçants.',
    ),
  ],
  [
    outcome(
      'Démarches faites, part refaite seul trois mois plus tard.',
      'Médiathèques, mairies, conseillers numériques.',
    ),
    outcome(
      'Nombre de passages par lieu, démarches abouties, confiance déclarée.',
      'Cafetiers, caisses de retraite, services fiscaux.',
    ),
  ],
  [
    outcome(
      'Personnes orientées et vues par un soignant, soins menés à leur terme.',
      'Maisons de santé, hôpital, permanence d’accès aux soins.',
    ),
    outcome(
      'Ruptures de traitement évitées, droits santé ouverts, retours spontanés.',
      'Médecins volontaires, pharmacies, centre d’accueil.',
    ),
  ],
  [
    outcome(
      'Progrès relevés avec chaque participant, à l’entrée et à la sortie.',
      'Centre de ressources illettrisme, employeurs, organismes de formation.',
    ),
    outcome(
      'Assiduité, usages nouveaux au travail et à la maison, racontés en fin de cycle.',
      'Bibliothèque, écoles, services publics volontaires.',
    ),
  ],
  [
    outcome(
      'Sorties faites, part des personnes revenues d’elles-mêmes, liens noués.',
      'Salles, musées, associations de quartier.',
    ),
    outcome(
      'Spectateurs venus pour la première fois ; carnet de paroles tenu par le groupe.',
      'Communes, compagnies, lieux d’accueil.',
    ),
  ],
  [
    outcome(
      'Décisions changées à la suite d’un avis des pairs ; assiduité et rémunérations versées.',
      'Conseil des personnes concernées, services volontaires, école de travail social.',
    ),
    outcome(
      'Pairs formés toujours engagés un an après ; retours des équipes.',
      'Associations d’usagers, centres d’accueil, organisme de formation.',
    ),
  ],
];

export function outcomeOf(group: number, rank: number): Outcome {
  const found = outcomes[group - 1]?.[rank % 2];
  if (!found) throw new Error(`No such group: ${group}`);
  return found;
}
