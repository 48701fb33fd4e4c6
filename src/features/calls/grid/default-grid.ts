import type { Criterion, Grid, Scale } from './grid.ts';

const fromZeroToFive: Scale = {
  min: 0,
  max: 500,
  step: 100,
  labels: [
    { at: 0, label: 'absent' },
    { at: 100, label: 'très insuffisant' },
    { at: 200, label: 'insuffisant' },
    { at: 300, label: 'satisfaisant' },
    { at: 400, label: 'bon' },
    { at: 500, label: 'excellent' },
  ],
};

const criterion = (key: string, weight: number, label: string, guidance: string): Criterion => ({
  key,
  label,
  guidance,
  weight,
  scale: fromZeroToFive,
});

/** Ready to be taken as it is, or to begin from. */
export const defaultGrid: Grid = {
  criteria: [
    criterion(
      'c1',
      3,
      'Réponse aux objectifs de l’appel',
      'Le projet sert-il une ligne de la feuille de route ? Le besoin est-il décrit et constaté ?',
    ),
    criterion(
      'c2',
      2,
      'Qualité du projet',
      'Actions précises, calendrier tenable, moyens adaptés, caractère innovant ou démonstrateur.',
    ),
    criterion(
      'c3',
      2,
      'Public et territoire',
      'Personnes concernées, leur participation, couverture des territoires qui en ont besoin.',
    ),
    criterion(
      'c4',
      2,
      'Capacité du porteur et partenariats',
      'Expérience, solidité, partenaires engagés et rôle de chacun.',
    ),
    criterion(
      'c5',
      1,
      'Budget et évaluation',
      'Budget sincère et équilibré, cofinancements, indicateurs et manière de les mesurer.',
    ),
  ],
  questions: [
    {
      key: 'q1',
      text: 'L’action a-t-elle déjà eu lieu en entier à la date du dépôt ?',
      guidance: 'Une subvention ne finance pas ce qui est achevé.',
      excludes: 'yes',
    },
    {
      key: 'q2',
      text: 'Le projet entre-t-il dans l’objet de l’appel ?',
      guidance: '',
      excludes: 'no',
    },
  ],
  opinions: [
    { kind: 'working-group', needed: 1 },
    { kind: 'department-service', needed: 1 },
  ],
};
