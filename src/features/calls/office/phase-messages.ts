import { bilingual } from '#web/messages.ts';
import type { CallPhase } from '../call.ts';

type Words = Record<CallPhase, string>;

/** Where a call stands, in a word; the sentences are on its page. */
export const phaseMessages = bilingual<{ phases: Words; all: string }>(
  {
    phases: {
      draft: 'Brouillon',
      scheduled: 'Publication programmée',
      upcoming: 'À venir',
      open: 'Ouvert',
      closed: 'Clos',
      'under-review': 'En instruction',
      decided: 'Décidé',
      announced: 'Résultats annoncés',
      archived: 'Archivé',
    },
    all: 'Tous les appels',
  },
  {
    phases: {
      draft: 'Draft',
      scheduled: 'Publication scheduled',
      upcoming: 'Upcoming',
      open: 'Open',
      closed: 'Closed',
      'under-review': 'Under review',
      decided: 'Decided',
      announced: 'Results announced',
      archived: 'Archived',
    },
    all: 'All calls',
  },
);
