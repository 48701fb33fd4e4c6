import { bilingual } from '#web/messages.ts';

export const gridFaultMessages = bilingual(
  {
    noCriterion: 'Ajoutez au moins un critère : sans lui, aucun dossier ne peut être noté.',
    label: (rank: number) => `Critère ${rank} : donnez-lui un intitulé.`,
    twice: (rank: number, label: string) =>
      `Critère ${rank} : « ${label} » est déjà l’intitulé d’un autre critère. Distinguez-les.`,
    weight: (rank: number) => `Critère ${rank} : donnez un poids entier, de 1 à 1000.`,
    room: (rank: number) =>
      `Critère ${rank} : donnez deux notes, la seconde plus haute que la première.`,
    step: (rank: number) =>
      `Critère ${rank} : donnez un pas qui mène exactement d’un bout de l’échelle à l’autre.`,
    offScale: (rank: number, at: string) =>
      `Critère ${rank} : la note ${at} n’est pas sur l’échelle. Corrigez la ligne ou retirez-la.`,
    labelUnread: (rank: number) =>
      `Critère ${rank} : une ligne ne se lit pas. Écrivez par exemple « 3 = satisfaisant ».`,
    text: (rank: number) => `Question ${rank} : écrivez la question, ou retirez-la.`,
    asked: (rank: number) => `Question ${rank} : elle est déjà posée.`,
    opinionTwice: 'Cet avis est demandé deux fois.',
    opinion: 'Donnez un nombre entier d’avis, de 0 à 9.',
    reason: 'Dites pourquoi la grille change : la raison est gardée avec la révision.',
    meanwhile:
      'Quelqu’un d’autre a enregistré la grille pendant que vous écriviez. Ce que vous avez tapé est encore là : ouvrez la grille dans un autre onglet pour comparer, puis recopiez vos changements.',
    inUse: 'L’instruction a commencé : la grille ne change plus.',
  },
  {
    noCriterion: 'Add at least one criterion: without it no application can be scored.',
    label: (rank) => `Criterion ${rank}: give it a name.`,
    twice: (rank, label) =>
      `Criterion ${rank}: "${label}" is already the name of another. Tell them apart.`,
    weight: (rank) => `Criterion ${rank}: give a whole weight, from 1 to 1000.`,
    room: (rank) => `Criterion ${rank}: give two marks, the second higher than the first.`,
    step: (rank) =>
      `Criterion ${rank}: give a step that leads exactly from one end of the scale to the other.`,
    offScale: (rank, at) =>
      `Criterion ${rank}: mark ${at} is not on the scale. Correct the line or remove it.`,
    labelUnread: (rank) =>
      `Criterion ${rank}: a line cannot be read. Write for instance "3 = satisfactory".`,
    text: (rank) => `Question ${rank}: write the question, or remove it.`,
    asked: (rank) => `Question ${rank}: it is already asked.`,
    opinionTwice: 'This opinion is asked for twice.',
    opinion: 'Give a whole number of opinions, from 0 to 9.',
    reason: 'Say why the grid changes: the reason is kept with the revision.',
    meanwhile:
      'Somebody else saved the grid while you were writing. What you typed is still here: open the grid in another tab to compare, then copy your changes.',
    inUse: 'Reviews have begun: the grid no longer changes.',
  },
);
