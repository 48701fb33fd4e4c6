import { formatCount } from '#kernel/money.ts';
import { bilingual, plural } from '#web/messages.ts';

export const roadmapMessages = bilingual(
  {
    title: 'Feuille de route',
    none: 'La feuille de route est vide',
    noneLong: 'Écrivez sa première ligne ci-dessous : un objectif, et ce qui sera fait.',
    count: (count: number) =>
      `${formatCount(count)} ${plural('fr', count, { one: 'ligne', other: 'lignes' })}`,
    objective: 'Objectif',
    action: 'Action',
    indicator: 'Indicateur',
    indicatorHelp: 'Comment on saura que c’est fait. Facultatif.',
    year: 'Année',
    yearHelp: 'Quatre chiffres, par exemple 2026. Facultatif.',
    newTitle: 'Ajouter une ligne',
    add: 'Ajouter la ligne',
    editTitle: 'Ligne de la feuille de route',
    save: 'Enregistrer la ligne',
    lines: 'Lignes en service',
    archived: 'Lignes archivées',
    state: 'État',
    states: { standing: 'en service', archived: 'archivée' },
    group: 'Groupe de travail',
    archiveLong:
      'Elle reste lisible, dans ce groupe et dans les appels qui la nomment ; aucun nouvel appel ne la propose.',
    acts: {
      place: 'Monter d’une place',
      archival: 'Archiver la ligne',
      restoration: 'Remettre en service',
    },
    refused: {
      missing: {
        objective: 'Écrivez l’objectif.',
        action: 'Écrivez ce qui sera fait.',
        indicator: 'Écrivez l’indicateur.',
      },
      long: (length: number) => `Ce texte a ${length} caractères : raccourcissez-le à 1000.`,
      year: 'Écrivez une année de quatre chiffres, entre 1990 et 2100, ou laissez vide.',
    },
  },
  {
    title: 'Roadmap',
    none: 'The roadmap is empty',
    noneLong: 'Write its first line below: an objective, and what will be done.',
    count: (count) =>
      `${formatCount(count, 'en')} ${plural('en', count, { one: 'line', other: 'lines' })}`,
    objective: 'Objective',
    action: 'Action',
    indicator: 'Indicator',
    indicatorHelp: 'How one will know that it is done. Optional.',
    year: 'Year',
    yearHelp: 'Four figures, such as 2026. Optional.',
    newTitle: 'Add a line',
    add: 'Add the line',
    editTitle: 'Line of the roadmap',
    save: 'Save the line',
    lines: 'Lines in use',
    archived: 'Archived lines',
    state: 'State',
    states: { standing: 'in use', archived: 'archived' },
    group: 'Working group',
    archiveLong:
      'It stays readable, in this group and in the calls that name it; no new call offers it.',
    acts: {
      place: 'Move up one place',
      archival: 'Archive the line',
      restoration: 'Put back in use',
    },
    refused: {
      missing: {
        objective: 'Write the objective.',
        action: 'Write what will be done.',
        indicator: 'Write the indicator.',
      },
      long: (length) => `This text has ${length} characters: shorten it to 1000.`,
      year: 'Write a year of four figures, between 1990 and 2100, or leave it empty.',
    },
  },
);
