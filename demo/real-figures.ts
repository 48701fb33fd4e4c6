import type { AskedFigure } from '#features/programmes/share/declare-figure.ts';
import { type Cents, euros } from '#kernel/money.ts';

const pages2020 = 'Pages publiques de l’appel à projets 2020 et de ses résultats';
const pages2021 = 'Pages publiques de l’appel à projets du printemps 2021';
const sheet = 'Feuille de résultats du 2 décembre 2021';

const counted2020 =
  'Crédits de 2020 : conventions avec les départements et les métropoles, et crédits régionaux de l’appel à projets';
const calls2021 = 'Crédits ouverts par les appels à projets de 2021';

const amount = (
  label: string,
  part: 'contractualised' | 'rest',
  value: Cents,
  where: { year: number; perimeter: string; source: string },
): AskedFigure => ({
  label,
  value: { unit: 'cents', amount: value, part },
  ...where,
  sourceUrl: null,
});

const in2020 = { year: 2020, perimeter: counted2020, source: pages2020 };
const in2021 = { year: 2021, perimeter: calls2021 };

/** As their sources state them, each in its own perimeter: nothing is added from one to another. */
export const realFigures: readonly AskedFigure[] = [
  amount('Conventions avec les départements', 'contractualised', euros(15_241_227), in2020),
  amount('Conventions avec les métropoles', 'contractualised', euros(1_800_000), in2020),
  amount('Crédits régionaux de l’appel à projets', 'rest', euros(1_800_000), in2020),
  {
    label: 'Part contractualisée des crédits régionaux de l’État',
    value: { unit: 'permille', low: 600, high: 850 },
    year: 2021,
    perimeter: 'Crédits régionaux de l’État depuis 2019, tels que la feuille les résume',
    source: sheet,
    sourceUrl: null,
  },
  amount('Appel à projets de janvier 2021', 'rest', euros(6_400_000), {
    ...in2021,
    source: pages2021,
  }),
  amount('Appel à projets de la fin de l’été 2021', 'rest', euros(2_000_000), {
    ...in2021,
    source: sheet,
  }),
];
