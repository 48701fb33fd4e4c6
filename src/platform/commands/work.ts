import type { CommandIo } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import type { JobRegistry } from '#platform/jobs/job-registry.ts';
import { startWorkers } from '#platform/jobs/start-workers.ts';
import { createLog } from '#platform/log.ts';
import { openInstance } from '#platform/open-instance.ts';

/** `laureat work`: runs jobs until it is asked to stop, as many at once as WORKERS says. */
export async function workCommand(
  _args: readonly string[],
  io: CommandIo,
  registry: JobRegistry,
): Promise<number> {
  const settings = settingsOrExplain(io.env);
  const instance = await openInstance(settings);
  try {
    const parts = { ...instance, settings, log: createLog(settings.logLevel) };
    const workers = await startWorkers(parts, registry, { count: Math.max(settings.workers, 1) });
    io.out('Les tâches sont menées ici (Ctrl-C pour arrêter). · Jobs run here (Ctrl-C to stop).');
    await askedToStop();
    await workers.stop();
    io.out('Plus aucune tâche n’est menée ici. · No job runs here any more.');
    return 0;
  } finally {
    await instance.close();
  }
}

function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGTERM', () => resolve());
  process.once('SIGINT', () => resolve());
  return promise;
}
