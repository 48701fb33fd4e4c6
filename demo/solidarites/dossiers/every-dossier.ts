import { causses } from './causses.ts';
import type { Example } from './example.ts';
import { gard } from './gard.ts';
import { hauteGaronne } from './haute-garonne.ts';
import { herault } from './herault.ts';
import { pyrenees } from './pyrenees.ts';
import { regional } from './regional.ts';
import { tarn } from './tarn.ts';

export const everyDossier: readonly Example[] = [
  ...hauteGaronne,
  ...herault,
  ...gard,
  ...tarn,
  ...pyrenees,
  ...causses,
  ...regional,
];
