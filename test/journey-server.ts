import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startInstance } from './instance.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a real server, its demonstration loaded: `inject('site')`. */
    site: string;
  }
}

/** One real bin/start for all journeys: they read it as a visitor does, and change nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-journeys-'));
  const instance = await startInstance({ env: { DATA_DIR: folder, DEMO: 'oui' } });
  project.provide('site', instance.url);
  return async () => {
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
