import { inDepartment } from './example.ts';

/** Begun and not filed, the further along the later in this list. */
export const asleep = [
  ...inDepartment('31', [
    {
      by: ['association', 'Le Temps des Cerisiers bleus'],
      seat: '31120 Portet-sur-Garonne',
      title: 'Un café des aidants',
      asks: 14_000,
      nature: 'expérimental',
      serves: ['2a'],
      summary: 'Un lieu ouvert l’après-midi à ceux qui s’occupent d’un proche.',
      need: '',
      plan: '',
      people: '',
      count: 40,
    },
  ]),
  ...inDepartment('34', [
    {
      by: ['association', 'Les Potagers de la Mosson haute'],
      seat: '34990 Juvignac',
      title: 'Des jardins au pied des tours',
      asks: 22_000,
      nature: 'démonstrateur',
      serves: ['6b', '16a'],
      summary:
        'Quarante parcelles cultivées par les habitants, et une cuisine d’été pour manger ensemble ce qui y pousse.',
      need: '',
      plan: '',
      people: '',
      count: 120,
    },
  ]),
  ...inDepartment('81', [
    {
      by: ['commune', 'Commune de Puycelvert'],
      seat: '81140 Gaillac',
      title: 'Un petit déjeuner à la garderie du matin',
      asks: 6_900,
      nature: 'démonstrateur',
      serves: ['7a'],
      where: ['81'],
      summary: 'Servir un petit déjeuner aux enfants que leurs parents déposent avant 7 h 30.',
      need: 'La garderie ouvre à 7 h. Une dizaine d’enfants y arrivent sans avoir mangé.',
      plan: 'Un agent vient vingt minutes plus tôt, l’épicerie du village fournit pain et lait.',
      people: 'Enfants de la garderie périscolaire.',
      count: 34,
    },
  ]),
  ...inDepartment('66', [
    {
      by: ['association', 'Mer et Mots'],
      seat: '66140 Canet-en-Roussillon',
      title: 'Apprendre à lire sur les bateaux-écoles',
      asks: 16_600,
      nature: 'innovant',
      serves: ['15a'],
      where: ['66'],
      summary: 'Des ateliers de lecture embarqués, avec les cartes, la météo et le livre de bord.',
      need: 'Les matelots que nous formons échouent à l’examen écrit, jamais à la manœuvre.',
      plan: 'Un demi-groupe à quai, un demi-groupe en mer, une formatrice qui passe de l’un à l’autre. Dix semaines, deux fois par an.',
      people: 'Apprentis matelots et saisonniers du port.',
      count: 28,
    },
  ]),
];

/** The second dossier of the applicant whose place a newcomer takes: half filled in. */
export const halfFilled = inDepartment('34', [
  {
    by: ['association', 'Le Quai des Figuiers'],
    seat: '34200 Sète',
    title: 'Des cuisines d’été sur les quais',
    asks: 19_500,
    nature: 'innovant',
    serves: ['6b'],
    summary:
      'Équiper trois cuisines mobiles, tenues de juin à septembre par les habitants des quartiers portuaires.',
    need: 'Les clients de l’épicerie itinérante nous demandent où cuisiner : un sur trois vit en mobil-home ou en chambre meublée.',
    plan: '',
    people: '',
    count: 90,
  },
]);
