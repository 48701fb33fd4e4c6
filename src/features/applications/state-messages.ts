import { bilingual } from '#web/messages.ts';
import type { ApplicationChannel, ApplicationScale, ApplicationState } from './application.ts';

/** What a service reads of a dossier in one word. */
export const stateMessages = bilingual(
  {
    states: {
      draft: 'Brouillon',
      submitted: 'Déposé',
      withdrawn: 'Retiré',
      admissible: 'Recevable',
      inadmissible: 'Irrecevable',
      'under-review': 'En instruction',
      selected: 'Retenu',
      waitlisted: 'Liste complémentaire',
      redirected: 'Réorienté',
      'to-rework': 'À retravailler',
      rejected: 'Non retenu',
    } satisfies Record<ApplicationState, string>,
    channels: {
      online: 'En ligne',
      paper: 'Papier',
      mail: 'Courriel',
      import: 'Import',
    } satisfies Record<ApplicationChannel, string>,
    scales: {
      regional: 'Régionale',
      departmental: 'Départementale',
    } satisfies Record<ApplicationScale, string>,
  },
  {
    states: {
      draft: 'Draft',
      submitted: 'Filed',
      withdrawn: 'Withdrawn',
      admissible: 'Admissible',
      inadmissible: 'Inadmissible',
      'under-review': 'Under review',
      selected: 'Selected',
      waitlisted: 'Waiting list',
      redirected: 'Redirected',
      'to-rework': 'To rework',
      rejected: 'Not selected',
    },
    channels: { online: 'Online', paper: 'Paper', mail: 'E-mail', import: 'Import' },
    scales: { regional: 'Regional', departmental: 'Departmental' },
  },
);
