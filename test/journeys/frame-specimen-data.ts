import type { Bar } from '#web/components/bar-chart.tsx';
import type { MapArea, MapStep } from '#web/components/choropleth-map.tsx';
import type { Facet } from '#web/components/facets.tsx';

export const awards = [
  {
    name: null,
    nameless: 'Bénéficiaire non publié',
    title: 'L’ADIE et l’AFPA unies pour accompagner les publics éloignés de l’emploi',
    amount: '37 000 €',
  },
  {
    name: 'ASSOCIATION RÉGIONALE PRÉVENTION D’AIDE AUX DÉPENDANTS ET AUX EXCLUS (ARPADE)',
    nameHref: '#a',
    title: 'Camin’Ado',
    amount: '50 000 €',
  },
  { name: 'ASSOCIATION UNIS-CITÉ', nameHref: '#b', title: 'Temps Forts', amount: '25 000 €' },
  {
    name: 'FÉDÉRATION RÉGIONALE DES CENTRES SOCIAUX LANGUEDOC ROUSSILLON',
    nameHref: '#c',
    title:
      'Études de faisabilité de structures d’animation de la vie sociale (Centres sociaux et EVS) pour trois territoires ruraux',
    detail: 'Départements non publiés',
    amount: '55 500 €',
  },
  {
    name: 'ACCUEIL DE JOUR ARIÈGE CROIX ROUGE FRANÇAISE',
    nameHref: '#d',
    title: 'Étudier l’implantation d’un accueil de jour mobile 09 en milieu rural',
    amount: '11 100 €',
  },
  { name: 'DIVERSITÉS', nameHref: '#e', title: 'Planter pour s’implanter', amount: '50 000 €' },
];

const table: [string, string, MapStep | null, string][] = [
  ['46', 'Lot', 2, '87 000 €'],
  ['12', 'Aveyron', 1, '30 000 €'],
  ['48', 'Lozère', 1, '57 000 €'],
  ['82', 'Tarn-et-Garonne', 2, '99 500 €'],
  ['81', 'Tarn', 3, '100 000 €'],
  ['30', 'Gard', 1, '36 862 €'],
  ['32', 'Gers', 3, '141 900 €'],
  ['31', 'Haute-Garonne', 5, '542 729 €'],
  ['34', 'Hérault', 4, '286 850 €'],
  ['65', 'Hautes-Pyrénées', 1, '39 837 €'],
  ['09', 'Ariège', 1, '61 100 €'],
  ['11', 'Aude', null, 'aucun montant publié'],
];

/** Tiles in place of a real outline: the specimen shows the colours, not the geography. */
export const areas: MapArea[] = table.map(([code, name, step, text], index) => {
  const x = (index % 3) * 130 + 5;
  const y = Math.floor(index / 3) * 82 + 5;
  return {
    code,
    name,
    step,
    path: `M${x + 12} ${y}h104l14 40-14 40h-104l-12-40z`,
    centre: { x: x + 65, y: y + 40 },
    text: `${name} (${code}) : ${text}`,
    href: `#${code}`,
  };
});

export const legend: { step: MapStep; label: string }[] = [
  { step: 1, label: 'moins de 70 000 €' },
  { step: 2, label: '70 000 à 100 000 €' },
  { step: 3, label: '100 000 à 200 000 €' },
  { step: 4, label: '200 000 à 400 000 €' },
  { step: 5, label: 'plus de 400 000 €' },
];

export const bars: Bar[] = [
  ['31', 'Haute-Garonne (31)', 542_729, '542 729 €'],
  ['34', 'Hérault (34)', 286_850, '286 850 €'],
  ['32', 'Gers (32)', 141_900, '141 900 €'],
  ['81', 'Tarn (81)', 100_000, '100 000 €'],
  ['12', 'Aveyron (12)', 30_000, '30 000 €'],
].map(([key, label, value, text]) => ({
  key: String(key),
  label: String(label),
  href: `#${key}`,
  value: Number(value),
  text: String(text),
}));

export const facets: Facet[] = [
  {
    name: 'year',
    label: 'Année',
    options: [
      { value: '2021', label: '2021', count: '99', chosen: true },
      { value: '2020', label: '2020', count: '67', chosen: false },
    ],
  },
  {
    name: 'department',
    label: 'Département',
    options: [
      { value: '31', label: 'Haute-Garonne', count: '10', chosen: false },
      { value: '32', label: 'Gers', count: '4', chosen: true },
      { value: '82', label: 'Tarn-et-Garonne', count: '3', chosen: false },
    ],
  },
];
