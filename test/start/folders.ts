import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';

/** A folder of one's own, removed after the file. Open to cross, so that other accounts may work in it. */
export function useFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laureat start-'));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The process that serves the cluster of a data folder, or null. */
export function postmasterOf(dataDir: string): number | null {
  try {
    const [pid = ''] = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split(
      '\n',
    );
    // A killed process that nobody buried still has a number, and works nowhere.
    readlinkSync(`/proc/${pid}/cwd`);
    return Number(pid);
  } catch {
    return null;
  }
}

/** This checkout as it is on disk, installed and built, elsewhere; node_modules by hard links. */
export function copyCheckout(to: string): void {
  const sh = (script: string) =>
    execFileSync('/bin/sh', ['-euc', script], {
      cwd: projectRoot,
      env: { ...process.env, TO: to },
    });
  sh(`mkdir -p "$TO" && git ls-files -z --cached --others --exclude-standard -- \
    ':!test' ':!docs' | xargs -0 sh -c 'for f; do [ ! -f "$f" ] || cp -a --parents "$f" "$TO"; done' sh`);
  sh('cp -a dist "$TO" && { cp -al node_modules "$TO" 2> /dev/null || cp -a node_modules "$TO"; }');
}
