import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { ended } from '../processes.ts';

export type WorkerProcess = { kill(signal: NodeJS.Signals): Promise<void> };

/** Real processes that work on the database of a test; none is left behind. */
export function useWorkerProcesses(script = 'test/workers/worker-process.ts') {
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await ended(child);
    }
  });
  return async (...args: string[]): Promise<WorkerProcess> => {
    const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: projectRoot,
    });
    children.push(child);
    await once(child.stdout, 'data');
    return {
      kill: async (signal) => {
        child.kill(signal);
        await ended(child);
      },
    };
  };
}

/** Asks until the answer is the one that is awaited; the last answer is what a failure shows. */
export async function eventually<T>(
  ask: () => Promise<T>,
  awaited: T,
  tries = 1000,
): Promise<void> {
  for (let asked = 1; asked < tries; asked += 1) {
    const answer = await ask();
    try {
      expect(answer).toEqual(awaited);
      return;
    } catch {
      await pause(10);
    }
  }
  expect(await ask()).toEqual(awaited);
}
