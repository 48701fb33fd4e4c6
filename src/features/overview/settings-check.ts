import type { LastBackup } from '#platform/backup/backup-record.ts';

/** What was asked of the running instance, in the order it is read. */
export const checkNames = [
  'database',
  'migrations',
  'workers',
  'mail',
  'outbox',
  'files',
  'antivirus',
  'disk',
  'address',
  'https',
  'proxy',
  'identity',
  'second-factor',
  'checkpoints',
  'backup',
  'key-backup',
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * works; missing: nothing is set, which may be a choice; fails: set, and does not work; unknown:
 * no answer in time, or it cannot be known from here.
 */
export type CheckState = 'works' | 'missing' | 'fails' | 'unknown';

/** The detail is a figure or what a server said, in no language. */
export type Finding = { state: CheckState; detail?: string; bytes?: bigint };
export type Check = Finding & { name: CheckName };
export type Probe = () => Promise<Finding>;

/** A week and a day: a weekly backup that is late by one night does not cry. */
const oldestBackup = 8 * 24 * 3_600_000;

export const isBackupDue = (last: LastBackup | null, now: Date): boolean =>
  last === null || last.missingFiles > 0 || now.getTime() - last.takenAt.getTime() > oldestBackup;

/** A page that a person waits for: what does not answer within this is said not to have answered. */
const longestWait = 3000;

/** All at once; none can hold the page or break it. */
export async function runChecks(
  probes: Record<CheckName, Probe>,
  wait = longestWait,
): Promise<readonly Check[]> {
  return Promise.all(
    checkNames.map(async (name) => ({ name, ...(await ask(probes[name], wait)) })),
  );
}

async function ask(probe: Probe, wait: number): Promise<Finding> {
  const late = Promise.withResolvers<Finding>();
  const timer = setTimeout(
    () => late.resolve({ state: 'unknown', detail: `> ${wait / 1000} s` }),
    wait,
  );
  const answer = probe().catch((error: unknown) => ({
    state: 'fails' as const,
    detail: said(error),
  }));
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** One line, and never an address that holds a password. */
function said(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return (text.split('\n')[0] ?? '').replace(/\/\/[^/@\s]*@/g, '//…@').slice(0, 200);
}
