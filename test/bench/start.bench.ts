import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '#test/instance.ts';
import { compare, type Measure, median } from './measure.ts';

const target = 3;
const runs = 5;

/** From the command to the first page read whole: the first start, then the median of later ones. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-bench-'));
  try {
    const first = await secondsToFirstPage(folder);
    const later: number[] = [];
    for (let run = 0; run < runs; run += 1) later.push(await secondsToFirstPage(folder));
    return [
      compare('start, empty folder', first, 's', target),
      compare('start, second and later', median(later), 's', target),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsToFirstPage(folder: string): Promise<number> {
  const started = performance.now();
  const instance = await startInstance({ env: { DATA_DIR: folder, DEMO: 'oui' } });
  const answer = await fetch(instance.url);
  await answer.text();
  const seconds = (performance.now() - started) / 1000;
  await instance.stop();
  if (answer.status !== 200) throw new Error(`The first page answered ${answer.status}`);
  return seconds;
}
