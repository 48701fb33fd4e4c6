import { countEnvelopesNearClosing } from '#features/programmes/envelope/near-closing-queries.ts';
import { dayIn } from '#kernel/day.ts';
import {
  countCallsClosingBefore,
  countDraftsOpeningBefore,
  countScheduledCalls,
  findWaitingEnquiries,
} from './waiting-call-queries.ts';
import type { WaitingSource } from './waiting-source.ts';

const aDay = 24 * 3_600_000;
const inDays = (now: Date, days: number) => new Date(now.getTime() + days * aDay);

/** What a call asks of its officers, by the clock of calls. */
export const callSources: readonly WaitingSource[] = [
  {
    name: 'closingCalls',
    roles: ['officer'],
    href: '/office/calls?phase=open&sort=closes&direction=up',
    count: ({ db, authorityIds, domain }) =>
      countCallsClosingBefore(db, authorityIds, { now: domain, limit: inDays(domain, 3) }),
  },
  {
    name: 'enquiries',
    roles: ['officer'],
    href: '/office/calls',
    count: async ({ db, authorityIds }) => {
      const { count, callId } = await findWaitingEnquiries(db, authorityIds);
      return callId === null ? 0 : { count, href: `/office/calls/${callId}/enquiries` };
    },
  },
  {
    name: 'draftCalls',
    roles: ['officer'],
    href: '/office/calls?phase=draft',
    count: ({ db, authorityIds, domain }) =>
      countDraftsOpeningBefore(db, authorityIds, inDays(domain, 14)),
  },
  {
    name: 'scheduledCalls',
    roles: ['officer'],
    href: '/office/calls?phase=scheduled',
    count: ({ db, authorityIds, domain }) => countScheduledCalls(db, authorityIds, domain),
  },
  {
    name: 'envelopes',
    roles: ['officer'],
    href: '/office/programmes',
    count: ({ db, authorityIds, domain }) =>
      countEnvelopesNearClosing(db, authorityIds, dayIn('Europe/Paris', domain)),
  },
];
