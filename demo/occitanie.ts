import type { PastCallDetails } from '#features/intake/publish-reading.ts';
import type { PublicFigures } from '#features/publication/publish-public-figures.ts';

const name = 'Action des groupes de travail et des acteurs';
const region = '76';
const publisher = 'Préfecture de la région Occitanie';

type Details = Omit<PastCallDetails, 'authority' | 'programme'> & { fileName: string };
type Figures = Omit<PublicFigures, 'authority' | 'programme'>;

/** The results of 2 December 2021, from an example document that carries the sheet's facts. */
export const sheet2021: Details = {
  fileName: 'occitanie-2021.md',
  slug: 'groupes-de-travail-2021',
  name,
  edition: '2021',
  year: 2021,
  region,
  source: {
    title: `Résultats de l’appel à projets « ${name} »`,
    publisher,
    published_on: '2021-12-02',
    url: null,
  },
};

const euros = (amount: number) => amount * 100;

/** Only what was made public of the 2020 edition; its list of laureates is not known here. */
export const edition2020: Figures = {
  call: {
    slug: 'groupes-de-travail-2020',
    name,
    edition: '2020',
    year: 2020,
    announced_on: null,
    region,
  },
  sources: [
    {
      title: 'Pages publiques de l’appel à projets 2020 et de ses résultats',
      publisher,
      published_on: null,
      url: null,
    },
  ],
  constants: [
    { key: 'filed-count', unit: 'count', value: 105, source: 0, line: null },
    { key: 'awarded-count-stated', unit: 'count', value: 67, source: 0, line: null },
    { key: 'budget-stated', unit: 'cents', value: euros(1_800_000), source: 0, line: null },
    {
      key: 'contractualised-departments',
      unit: 'cents',
      value: euros(15_241_227),
      source: 0,
      line: null,
    },
    {
      key: 'contractualised-metropolises',
      unit: 'cents',
      value: euros(1_800_000),
      source: 0,
      line: null,
    },
  ],
};

export const editionSpring2021: Figures = {
  call: {
    slug: 'associations-printemps-2021',
    name: 'Appel à projets au bénéfice des associations',
    edition: 'printemps 2021',
    year: 2021,
    announced_on: null,
    region,
  },
  sources: [
    {
      title: 'Pages publiques de l’appel à projets du printemps 2021',
      publisher,
      published_on: null,
      url: null,
    },
  ],
  constants: [
    { key: 'filed-count', unit: 'count', value: 262, source: 0, line: null },
    { key: 'awarded-count-stated', unit: 'count', value: 47, source: 0, line: null },
    { key: 'awarded-total-stated', unit: 'cents', value: euros(3_893_621), source: 0, line: null },
    { key: 'budget-stated', unit: 'cents', value: euros(6_400_000), source: 0, line: null },
  ],
};
