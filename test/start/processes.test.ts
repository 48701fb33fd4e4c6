import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstance } from '../instance.ts';
import { runToEnd } from '../processes.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laureat-processes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const childrenOf = async (pid: number): Promise<number[]> => {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(/\s+/).filter(Boolean).map(Number);
};
const answers = async (url: string) => (await fetch(`${url}/healthz`)).status;

/** Polled: a process that died is replaced when its death has been heard. */
async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const seen = await look().catch(() => null);
    if (seen !== null) return seen;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('several processes serve one port; one that dies is replaced; all stop together', async () => {
  const instance = await startInstance({ env: { DATA_DIR: folder, WEB_PROCESSES: '2' } });
  const before = (await childrenOf(instance.pid)).sort();
  expect(await answers(instance.url)).toBe(200);

  // Each answer comes from one process; what it says is of both, wherever the searches went.
  const searches = 12;
  for (let asked = 0; asked < searches; asked += 1) {
    await (
      await fetch(`${instance.url}/search?q=gers`, { headers: { connection: 'close' } })
    ).text();
  }
  const text = await (await fetch(`${instance.url}/metrics`)).text();
  expect(
    text
      .split('\n')
      .filter(
        (line) => /^laureat_page_processes|"\/search"/.test(line) && !line.includes('duration'),
      ),
  ).toEqual([
    `laureat_http_requests_total{method="GET",route="/search",status="200"} ${searches}`,
    'laureat_page_processes 2',
  ]);

  const port = new URL(instance.url).port;
  const second = await runToEnd('start', [], {
    env: { DATA_DIR: folder, PORT: port, WEB_PROCESSES: '2' },
  });
  expect([second.code, second.err]).toEqual([
    1,
    expect.stringContaining(`Le port ${port} est déjà pris`),
  ]);

  // The web processes are the children that can be told from PostgreSQL by their name.
  const { readFile } = await import('node:fs/promises');
  const isNode = async (pid: number) =>
    (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('main.js');
  const serving = async () => {
    const found = await Promise.all(
      (await childrenOf(instance.pid)).map(async (pid) => [pid, await isNode(pid)] as const),
    );
    return found.flatMap(([pid, node]) => (node ? [pid] : []));
  };
  const [victim = 0, ...others] = await serving();
  expect([before.includes(victim), others.length]).toEqual([true, 1]);
  process.kill(victim, 'SIGKILL');
  const after = await until(async () => {
    const now = await serving();
    return now.length === 2 && !now.includes(victim) ? now : null;
  });
  expect(after.includes(others[0] ?? 0)).toBe(true);
  expect(await until(async () => ((await answers(instance.url)) === 200 ? true : null))).toBe(true);

  expect(await instance.stop()).toBe(0);
  const alive = after.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
  expect(alive).toEqual([]);
});
