import cluster, { type Worker } from 'node:cluster';
import { relayMeasures } from './gather-measures.ts';
import type { Log } from './log.ts';

/** A process that serves pages ended before it could listen: it has said why itself. */
export class EndedBeforeListening extends Error {}

/** False in the processes that only serve pages: the first one keeps the demonstration and the jobs. */
export const isFirstProcess = cluster.isPrimary;

const stopping = 'stop';

/** In a process that serves pages, hears the first one ask to stop, or die. */
export const hearTheFirst = (stop: () => void): void => {
  if (!cluster.isWorker) return;
  process.once('disconnect', stop);
  process.on('message', (message) => {
    if (message === stopping) stop();
  });
};

/** Lets go of the first process, whose line would hold this one open. */
export const leaveTheFirst = (): void => {
  if (process.connected) process.disconnect();
};

/**
 * Serves from several processes on one port. The first to start tells whether the port can be
 * had; one that dies later is replaced.
 */
export async function shareListening(
  count: number,
  log: Log,
): Promise<{ port: number; stop(): Promise<void> }> {
  relayMeasures();
  const port = await fork();
  for (let started = 1; started < count; started += 1) await fork();
  const replace = (worker: Worker, code: number) => {
    log.warn({ process: worker.process.pid, code }, 'a process that serves pages died');
    fork().catch((error: unknown) => log.error({ err: error }, 'and was not replaced'));
  };
  cluster.on('exit', replace);
  return {
    port,
    stop: async () => {
      cluster.off('exit', replace);
      await Promise.all(Object.values(cluster.workers ?? {}).map(end));
    },
  };
}

function fork(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const worker = cluster.fork();
  const ended = () => reject(new EndedBeforeListening());
  worker.once('exit', ended);
  worker.once('listening', ({ port }) => {
    worker.off('exit', ended);
    resolve(port);
  });
  return promise;
}

/** By a message, not a signal: Ctrl-C has already sent one to every process, and a second would not ask. */
function end(worker: Worker | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (!worker || worker.isDead()) return Promise.resolve();
  worker.once('exit', () => resolve());
  worker.send(stopping);
  return promise;
}
