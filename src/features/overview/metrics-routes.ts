import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { findLastBackup } from '#platform/backup/backup-record.ts';
import { realNow } from '#platform/clock.ts';
import { poolUse } from '#platform/database.ts';
import { openMeasures } from '#platform/gather-measures.ts';
import { readJobsHealth } from '#platform/jobs/jobs-health.ts';
import { readMailHealth } from '#platform/mail/mail-health.ts';
import type { Settings } from '#platform/settings.ts';
import { publicRoute } from '#web/access.ts';
import { isFromThisMachine } from '#web/client-address.ts';
import type { Env, Mount } from '#web/env.ts';
import { createRequestMetrics } from '#web/request-metrics.ts';
import { measureProcess, type OfProcess, writeMetrics } from './metrics.ts';

/** For a supervisor. It names no person, and is still nobody else's business. */
export const mountMetrics: Mount = (app, { db, settings, ready, requests }) => {
  const own = (): OfProcess => ({
    requests: requests ?? createRequestMetrics(),
    pool: poolUse(db),
    readyServed: ready?.served ?? 0,
  });
  const gather = openMeasures(() => measureProcess(own()));

  app.get('/metrics', publicRoute, async (c) => {
    const said = mayRead(c, settings);
    if (said === 'no') return c.notFound();
    if (said === 'token-asked') {
      return c.text('', 401, { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' });
    }
    const [jobs, mail, backup] = await Promise.all([
      readJobsHealth(db, realNow()).catch(() => null),
      readMailHealth(db).catch(() => null),
      findLastBackup(db).catch(() => null),
    ]);
    const others = (await gather()) as readonly (readonly object[])[];
    const instance = { jobs, mail, lastBackupAt: backup?.takenAt ?? null };
    return c.text(await writeMetrics(own(), others, instance), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
};

type Answer = 'yes' | 'no' | 'token-asked';

function mayRead(c: Context<Env>, { metricsToken }: Settings): Answer {
  // Behind a proxy on this machine every visitor comes from here: a public address proves nothing.
  if (isFromThisMachine(c)) return 'yes';
  if (metricsToken === null) return 'no';
  const [, token = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return isSame(token, metricsToken) ? 'yes' : 'token-asked';
}

/** Compared in the same time wherever they differ. */
const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
