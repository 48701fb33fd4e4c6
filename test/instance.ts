import { type Asked, ended, gather, run } from './processes.ts';

/** A real bin/start, on a port the system chose. */
export type Instance = {
  url: string;
  pid: number;
  said(): string;
  /** Asks it to stop, and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts it and waits for its own word that it is ready; throws what it said when it is not. */
export async function startInstance(
  asked: Asked & { env: { DATA_DIR?: string } },
): Promise<Instance> {
  const env = { PORT: '0', LOG_LEVEL: 'warn', ...asked.env };
  const child = run('start', [], { ...asked, env });
  // A test that fails half way leaves no server behind.
  process.once('exit', () => child.kill());
  const out = gather(child.stdout);
  const err = gather(child.stderr);

  const url = await Promise.race([heard(child.stdout, out), ended(child).then(() => null)]);
  const { pid } = child;
  if (url === null || pid === undefined) throw new Error(`It did not start: ${out()}${err()}`);
  return {
    url,
    pid,
    said: () => out() + err(),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended(child);
    },
  };
}

function heard(stream: NodeJS.ReadableStream | null, said: () => string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  stream?.on('data', () => {
    const [, url] = /is ready: open (\S+).*\n.*Signing key: \S+\n/.exec(said()) ?? [];
    if (url) resolve(url);
  });
  return promise;
}
