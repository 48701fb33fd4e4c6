import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';

export type Account = { uid: number; gid: number };

export type Asked = {
  /** The checkout whose bin/ is run. */
  root?: string;
  env?: Record<string, string>;
  account?: Account;
};

export type Ended = { code: number | null; out: string; err: string };

/** Nothing of the developer's own settings reaches a process under test. */
const plainEnv = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8' };

export function run(script: string, args: readonly string[], asked: Asked = {}): ChildProcess {
  return spawn(join(asked.root ?? projectRoot, 'bin', script), args, {
    cwd: '/',
    env: { ...plainEnv, ...asked.env },
    ...asked.account,
  });
}

/** Runs a script of bin/ to its end. */
export async function runToEnd(
  script: string,
  args: readonly string[] = [],
  asked: Asked = {},
): Promise<Ended> {
  const child = run(script, args, asked);
  const out = gather(child.stdout);
  const err = gather(child.stderr);
  const code = await ended(child);
  return { code, out: out(), err: err() };
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('close', (code) => resolve(code));
  // A script that could not even be run closes nothing.
  child.once('error', () => resolve(127));
  return promise;
}

export function gather(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

export const isRoot = process.getuid?.() === 0;
export const nobody: Account = { uid: 65534, gid: 65534 };
