import { countUnmanagedRequests } from '#features/organisations/member/unmanaged-queries.ts';
import { findLastBackup } from '#platform/backup/backup-record.ts';
import { type JobsHealth, readJobsHealth } from '#platform/jobs/jobs-health.ts';
import { readMailHealth } from '#platform/mail/mail-health.ts';
import { authoritiesWhere } from '#web/access.ts';
import { missingTexts } from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';
import { isBackupDue } from './settings-check.ts';
import { applicationSources } from './waiting-applications.ts';
import { callSources } from './waiting-calls.ts';
import type { WaitingName } from './waiting-messages.ts';
import { countOpenSheets } from './waiting-queries.ts';
import type { WaitingAsked, WaitingSource } from './waiting-source.ts';

export type Waiting = { name: WaitingName; count: number; href: string };

/** One line for each thing that may wait for somebody, the most pressing first. */
const sources: readonly WaitingSource[] = [
  {
    name: 'maintenance',
    roles: ['administrator'],
    href: '/admin/maintenance',
    count: ({ live }) => (live.maintenance ? 1 : 0),
  },
  {
    name: 'failedJobs',
    roles: ['administrator'],
    href: '/admin/jobs',
    count: async (asked) => (await jobsOf(asked)).failed,
  },
  {
    name: 'idleJobs',
    roles: ['administrator'],
    href: '/admin/jobs',
    count: async (asked) => {
      const { workers, due } = await jobsOf(asked);
      return workers === 0 ? due : 0;
    },
  },
  {
    name: 'mail',
    roles: ['administrator'],
    href: '/admin/mail',
    count: async ({ db }) => {
      const { uncertain, failed, bounced } = await readMailHealth(db);
      return uncertain + failed + bounced;
    },
  },
  ...applicationSources,
  ...callSources,
  {
    name: 'joinRequests',
    roles: ['officer'],
    href: '/office/join-requests',
    count: ({ db, authorityIds }) => countUnmanagedRequests(db, authorityIds),
  },
  {
    name: 'sheets',
    roles: ['officer'],
    href: '/office/sheets',
    count: ({ db, authorityIds }) => countOpenSheets(db, authorityIds),
  },
  {
    name: 'backup',
    roles: ['administrator'],
    href: '/admin/settings',
    count: async ({ db, now }) => (isBackupDue(await findLastBackup(db), now) ? 1 : 0),
  },
  {
    name: 'texts',
    roles: ['administrator'],
    href: '/admin/legal-texts',
    count: async ({ db }) => missingTexts(await readLegalTexts(db)).length,
  },
  {
    name: 'announcements',
    roles: ['administrator'],
    href: '/admin/announcements',
    count: ({ live }) => live.announcements.length,
  },
];

const jobsOf = ({ db, now }: WaitingAsked): Promise<JobsHealth> => readJobsHealth(db, now);

type Context = Omit<WaitingAsked, 'authorityIds'>;

/** What waits for this person today, in the order of the list. */
export async function listWaiting(asked: Context): Promise<readonly Waiting[]> {
  const counted = await Promise.all(
    sources.map(async ({ name, roles, href, count }) => {
      const authorityIds = authoritiesWhere(asked.reader, ...roles);
      if (authorityIds.length === 0) return { name, href, count: 0 };
      const counted = await count({ ...asked, authorityIds });
      return { name, href, ...(typeof counted === 'number' ? { count: counted } : counted) };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
