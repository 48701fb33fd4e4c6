import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startInstance } from '#test/instance.ts';
import { startBareNode } from './bare-node.ts';
import { compare, type Measure, median } from './measure.ts';
import { requestsPerSecond, startNginx } from './nginx-and-wrk.ts';

const rounds = 3;
const encoding = 'gzip';

/**
 * The results page of the demonstration, served by the application from memory, and the very same
 * bytes served by Debian's nginx: same encoding, same connections, same two cores, one after the
 * other. A bare node:http server with the same bytes shows what Node itself leaves; `wrk` against an empty nginx answer shows the most that could be counted here.
 */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-bench-'));
  chmodSync(folder, 0o755);
  // As many processes as nginx has workers: two, one a core.
  const env = { DATA_DIR: join(folder, 'data'), DEMO: 'oui' };
  const instance = await startInstance({ env: { ...env, WEB_PROCESSES: '2' } });
  const single = await startInstance({ env });
  try {
    const page = `${instance.url}${await findResultsPage(instance.url)}`;
    const { body, type } = await download(page);
    const nginx = await startNginx(folder, { body, type, encoding });
    const bare = await startBareNode(body, { 'content-type': type, 'content-encoding': encoding });
    try {
      const served = await download(nginx.page);
      if (!served.body.equals(body)) throw new Error('nginx does not serve the same bytes');
      const one = page.replace(instance.url, single.url);
      return await measure({ page, one, nginx, bare: bare.page, bytes: body.length });
    } finally {
      await bare.stop();
      await nginx.stop();
    }
  } finally {
    await single.stop();
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Servers = {
  page: string;
  /** The same page served by one process only. */
  one: string;
  bare: string;
  nginx: { page: string; empty: string };
  bytes: number;
};

async function measure({ page, one, bare, nginx, bytes }: Servers): Promise<Measure[]> {
  const servers = { application: page, one, bare, nginx: nginx.page, empty: nginx.empty };
  const rates: Record<keyof typeof servers, number[]> = {
    application: [],
    one: [],
    bare: [],
    nginx: [],
    empty: [],
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const server of ['application', 'one', 'bare', 'nginx', 'empty'] as const) {
      const rate = await requestsPerSecond(servers[server], encoding);
      // The first round warms up: compiled code, open files.
      if (round > 0) rates[server].push(rate);
    }
  }
  const spread = Math.max(...rates.application) / Math.min(...rates.application);
  return [
    compare('results page, two processes', median(rates.application), '/s', median(rates.nginx)),
    compare('results page, one process', median(rates.one), '/s', median(rates.nginx)),
    compare(
      'results page, one process beside a bare node:http',
      median(rates.one),
      '/s',
      median(rates.bare),
    ),
    plain('results page, nginx alone', median(rates.nginx), '/s'),
    plain('results page, wrk and nginx on an empty answer', median(rates.empty), '/s'),
    plain('results page, bytes of an answer', bytes, 'B'),
    plain('results page, fastest over slowest round', spread, '×'),
  ];
}

const plain = (name: string, value: number, unit: string): Measure => ({
  name,
  value,
  unit,
  reference: null,
  ratio: null,
});

/** The page with the most awards of the demonstration: the call taken in whole. */
async function findResultsPage(url: string): Promise<string> {
  const home = await (await fetch(`${url}/calls`)).text();
  const paths = [...new Set(home.match(/\/calls\/[a-z0-9-]+(?=")/g) ?? [])];
  const sized = await Promise.all(
    paths.map(async (path) => ({ path, size: (await download(url + path)).body.length })),
  );
  const largest = sized.sort((a, b) => b.size - a.size)[0];
  if (!largest) throw new Error('The demonstration shows no results page');
  return largest.path;
}

/** The bytes as they travel: `fetch` would decode them. */
async function download(address: string): Promise<{ body: Buffer; type: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get(address, { headers: { 'accept-encoding': encoding } }, resolve).on('error', reject);
  const answer = await promise;
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  return { body, type: answer.headers['content-type'] ?? '' };
}
