import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startInstance } from '#test/instance.ts';
import { compare, type Measure } from './measure.ts';

const target = 200;
const visits = 30;
const settled = 5000;

/** What the application process keeps once it has served some pages; PostgreSQL is not counted. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-bench-'));
  try {
    const instance = await startInstance({ env: { DATA_DIR: folder, DEMO: 'oui' } });
    for (let visit = 0; visit < visits; visit += 1) {
      for (const path of ['/', '/en/', '/healthz', '/readyz']) {
        await (await fetch(instance.url + path)).text();
      }
    }
    await pause(settled);
    const resident = residentMegabytes(instance.pid);
    await instance.stop();
    return [compare('idle memory of the app process', resident, 'MB', target)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = ''] =
    /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
