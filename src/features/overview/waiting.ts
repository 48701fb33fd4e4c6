import type { Role } from '#kernel/role.ts';
import { findLastBackup } from '#platform/backup/backup-record.ts';
import type { Db } from '#platform/database.ts';
import { type JobsHealth, readJobsHealth } from '#platform/jobs/jobs-health.ts';
import { readMailHealth } from '#platform/mail/mail-health.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import type { Live } from '#web/live-state.ts';
import { missingTexts } from './legal-text.ts';
import { readLegalTexts } from './legal-text-queries.ts';
import { isBackupDue } from './settings-check.ts';
import type { WaitingName } from './waiting-messages.ts';
import { countOpenSheets } from './waiting-queries.ts';

export type Waiting = { name: WaitingName; count: number; href: string };

type Asked = {
  db: Db;
  now: Date;
  live: Live;
  /** Those for which the reader holds one of the roles. */
  authorityIds: readonly string[];
};
type Source = {
  name: WaitingName;
  roles: readonly Role[];
  href: string;
  /** Asked of the database or of memory only: this page opens at once. */
  count: (asked: Asked) => number | Promise<number>;
};

/** One line for each thing that may wait for somebody, the most pressing first. */
const sources: readonly Source[] = [
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

const jobsOf = ({ db, now }: Asked): Promise<JobsHealth> => readJobsHealth(db, now);

type Context = { db: Db; now: Date; live: Live; reader: Reader };

/** What waits for this person today, in the order of the list. */
export async function listWaiting({ reader, ...asked }: Context): Promise<readonly Waiting[]> {
  const counted = await Promise.all(
    sources.map(async ({ name, roles, href, count }) => {
      const authorityIds = authoritiesWhere(reader, ...roles);
      if (authorityIds.length === 0) return { name, href, count: 0 };
      return { name, href, count: await count({ ...asked, authorityIds }) };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
