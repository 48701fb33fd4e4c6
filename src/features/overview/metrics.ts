import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  type PrometheusContentType,
  Registry,
} from 'prom-client';
import type { PoolUse } from '#platform/database.ts';
import type { JobsHealth } from '#platform/jobs/jobs-health.ts';
import type { MailHealth } from '#platform/mail/mail-health.ts';
import type { RequestMetrics } from '#web/request-metrics.ts';

/** What one process that serves pages knows of itself. */
export type OfProcess = { requests: RequestMetrics; pool: PoolUse; readyServed: number };

/** What the database knows: the same from whichever process. */
export type OfInstance = {
  /** Null when the database does not answer: the rest is then all the more wanted. */
  jobs: JobsHealth | null;
  mail: MailHealth | null;
  /** When the last backup was made; null: none was. */
  lastBackupAt: Date | null;
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

/** As it travels from one process to another. */
export const measureProcess = (measured: OfProcess): Promise<readonly object[]> =>
  registryOf(measured).getMetricsAsJSON();

/** All of it in the text format of Prometheus; what several processes counted is summed. */
export async function writeMetrics(
  own: OfProcess,
  others: readonly (readonly object[])[],
  instance: OfInstance,
): Promise<string> {
  const processes =
    others.length === 0
      ? registryOf(own)
      : AggregatorRegistry.aggregate<PrometheusContentType>([await measureProcess(own), ...others]);
  return Registry.merge([processes, instanceMetrics(instance, 1 + others.length)]).metrics();
}

function registryOf({ requests, pool, readyServed }: OfProcess) {
  const registry = new Registry();
  new Counter({
    name: 'laureat_ready_answers_total',
    help: 'Requests answered from memory, before the application.',
    registers: [registry],
  }).inc(readyServed);
  byState(registry, 'laureat_database_connections', 'Connections of the pool.', pool);
  return Registry.merge([processMetrics(), requests.registry, registry]);
}

function instanceMetrics({ jobs, mail, lastBackupAt }: OfInstance, processes: number): Registry {
  const registry = new Registry();
  gauge(registry, 'laureat_page_processes', 'Processes that serve pages and answered.').set(
    processes,
  );
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
