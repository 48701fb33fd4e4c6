import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Files, openFiles } from '#platform/files/open-files.ts';

/** A folder of one's own for the files of a test file, gone at its end. */
export function useFiles(settings: { filesUrl?: string; clamdUrl?: string } = {}): Files & {
  dataDir: string;
} {
  const dataDir = mkdtempSync(join(tmpdir(), 'laureat-files-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, ...openFiles({ filesUrl: null, clamdUrl: null, ...settings, dataDir }) };
}
