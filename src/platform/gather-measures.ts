import cluster, { type Worker } from 'node:cluster';

/**
 * Several processes serve pages on one port, and a reading reaches one of them: through the first
 * process it asks the others what they measured. One that is dying, or busy, is left out.
 */
type Measured = { about: 'measured'; ask: number; value: unknown };
type Gathered = { about: 'gathered'; ask: number; values: readonly unknown[] };
type Said = { about: 'measure' | 'gather'; ask: number } | Measured | Gathered;

const longestWait = 2000;

const isSaid = (message: unknown): message is Said =>
  typeof message === 'object' && message !== null && 'about' in message && 'ask' in message;

/** In the first process: passes each question on to the processes that serve, and their answers back. */
export function relayMeasures(): void {
  let asked = 0;
  const gatherings = new Map<number, Gathering>();
  cluster.on('message', (asker, message: unknown) => {
    if (!isSaid(message)) return;
    if (message.about === 'measured') gatherings.get(message.ask)?.hear(asker, message.value);
    if (message.about !== 'gather') return;
    asked += 1;
    const own = asked;
    const others = connected().filter(({ id }) => id !== asker.id);
    const answer = (values: readonly unknown[]) => {
      gatherings.delete(own);
      const gathered: Gathered = { about: 'gathered', ask: message.ask, values };
      if (asker.isConnected()) asker.send(gathered);
    };
    gatherings.set(own, gather(others.length, answer));
    for (const other of others) other.send({ about: 'measure', ask: own });
  });
}

type Gathering = { hear(worker: Worker, value: unknown): void };

/** Answers once: when all have spoken, or when the wait is over. */
function gather(expected: number, answer: (values: readonly unknown[]) => void): Gathering {
  const values = new Map<number, unknown>();
  const end = () => {
    clearTimeout(timer);
    answer([...values.values()]);
  };
  const timer = setTimeout(end, expected === 0 ? 0 : longestWait);
  return {
    hear: ({ id }, value) => {
      values.set(id, value);
      if (values.size === expected) end();
    },
  };
}

const connected = (): Worker[] =>
  Object.values(cluster.workers ?? {}).filter(
    (worker) => worker?.isConnected() === true,
  ) as Worker[];

/** In a process that serves pages: answers the others, and asks them. Alone, it has nobody to ask. */
export function openMeasures(measure: () => Promise<unknown>): () => Promise<readonly unknown[]> {
  if (!cluster.isWorker) return async () => [];
  let asked = 0;
  const waiting = new Map<number, (values: readonly unknown[]) => void>();
  const answer = async (ask: number) => {
    const measured: Measured = { about: 'measured', ask, value: await measure() };
    if (process.connected) process.send?.(measured);
  };
  process.on('message', (message: unknown) => {
    if (!isSaid(message)) return;
    if (message.about === 'measure') answer(message.ask).catch(() => {});
    if (message.about === 'gathered') waiting.get(message.ask)?.(message.values);
  });
  return () => {
    const { promise, resolve } = Promise.withResolvers<readonly unknown[]>();
    if (!process.connected) return Promise.resolve([]);
    asked += 1;
    const own = asked;
    const timer = setTimeout(() => settle([]), longestWait + 500);
    const settle = (values: readonly unknown[]) => {
      clearTimeout(timer);
      waiting.delete(own);
      resolve(values);
    };
    waiting.set(own, settle);
    process.send?.({ about: 'gather', ask: own });
    return promise;
  };
}
