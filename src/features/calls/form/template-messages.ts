import { bilingual } from '#web/messages.ts';

export const templateMessages = bilingual(
  {
    association: {
      name: 'Association',
      for: 'Associations et fondations : les rubriques du Cerfa 12156*06.',
    },
    commune: {
      name: 'Commune ou intercommunalité',
      for: 'Communes et EPCI : projet, plan de financement, délibération.',
    },
    school: {
      name: 'Établissement scolaire public',
      for: 'Écoles, collèges et lycées publics : UAI, acte du conseil, agence comptable.',
    },
  },
  {
    association: {
      name: 'Association',
      for: 'Associations and foundations: the rubrics of Cerfa 12156*06.',
    },
    commune: {
      name: 'Commune or grouping of communes',
      for: 'Communes and EPCI: project, funding plan, council decision.',
    },
    school: {
      name: 'Public school',
      for: 'Public schools: UAI, act of the board, accounting office.',
    },
  },
);
