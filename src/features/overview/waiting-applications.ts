import { listWaitingDossiers } from '#features/applications/after/waiting-dossier-queries.ts';
import type { Counted, WaitingAsked, WaitingSource } from './waiting-source.ts';

const first = (ids: readonly string[], page: string): Counted =>
  ids[0] === undefined ? 0 : { count: ids.length, href: `/office/applications/${ids[0]}/${page}` };

const waitingOf = ({ db, reader, domain }: WaitingAsked) => listWaitingDossiers(db, reader, domain);

/** What those who filed wait for; never a dossier that this very reader may not see. */
export const applicationSources: readonly WaitingSource[] = [
  {
    name: 'messages',
    roles: ['officer'],
    href: '/office/calls',
    count: async (asked) => first((await waitingOf(asked)).messages, 'messages'),
  },
  {
    name: 'corrections',
    roles: ['officer'],
    href: '/office/calls',
    count: async (asked) => first((await waitingOf(asked)).corrections, 'completion'),
  },
  {
    name: 'lateCompletions',
    roles: ['officer'],
    href: '/office/calls',
    count: async (asked) => first((await waitingOf(asked)).late, 'completion'),
  },
];
