import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PoolUse } from '#platform/database.ts';
import type { JobsHealth } from '#platform/jobs/jobs-health.ts';
import type { MailHealth } from '#platform/mail/mail-health.ts';
import type { RequestMetrics } from '#web/request-metrics.ts';

export type Measured = {
  pool: PoolUse;
  /** Null when the database does not answer: the rest is then all the more wanted. */
  jobs: JobsHealth | null;
  mail: MailHealth | null;
  /** When the last backup was made; null: none was. */
  lastBackupAt: Date | null;
  readyServed: number;
};

let ofProcess: Registry | null = null;

/** Memory, processor, event loop: of this process, watched from the first reading on. */
function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** All of it in the text format of Prometheus. */
export const writeMetrics = ({ registry }: RequestMetrics, measured: Measured): Promise<string> =>
  Registry.merge([processMetrics(), registry, instanceMetrics(measured)]).metrics();

function instanceMetrics({ pool, jobs, mail, lastBackupAt, readyServed }: Measured): Registry {
  const registry = new Registry();
  new Counter({
    name: 'laureat_ready_answers_total',
    help: 'Requests answered from memory, before the application.',
    registers: [registry],
  }).inc(readyServed);
  byState(registry, 'laureat_database_connections', 'Connections of the pool.', pool);
  if (jobs) {
    const { due, later, running, failed } = jobs;
    byState(registry, 'laureat_jobs', 'Jobs by state.', { due, later, running, failed });
    gauge(registry, 'laureat_workers', 'Processes that run jobs.').set(jobs.workers);
  }
  if (lastBackupAt) {
    gauge(registry, 'laureat_last_backup_seconds', 'When the last backup was made.').set(
      lastBackupAt.getTime() / 1000,
    );
  }
  if (mail) {
    const { queued, uncertain, failed, bounced, withheld, kept } = mail;
    const states = { queued, uncertain, failed, bounced, withheld, kept };
    byState(registry, 'laureat_mails', 'Mail by state.', states);
  }
  return registry;
}

function byState(registry: Registry, name: string, help: string, states: Record<string, number>) {
  const counts = gauge(registry, name, help, ['state']);
  for (const [state, count] of Object.entries(states)) counts.set({ state }, count);
}

const gauge = (registry: Registry, name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] });
