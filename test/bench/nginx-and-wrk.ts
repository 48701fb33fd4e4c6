import { execFile, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const connections = 64;

export type Nginx = { page: string; empty: string; stop(): Promise<void> };

/** Debian's nginx with two workers, serving one file as it is and one empty answer. */
export async function startNginx(
  folder: string,
  { body, type, encoding }: { body: Buffer; type: string; encoding: string },
): Promise<Nginx> {
  const root = join(folder, 'nginx');
  mkdirSync(root, { mode: 0o755 });
  writeFileSync(join(root, 'page'), body, { mode: 0o644 });
  const port = await freePort();
  writeFileSync(join(root, 'nginx.conf'), configuration({ root, port, type, encoding }));
  const child = spawn('nginx', ['-c', join(root, 'nginx.conf'), '-p', root], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/empty`);
  return {
    page: `${address}/page`,
    empty: `${address}/empty`,
    stop: () => {
      child.kill('SIGQUIT');
      return ended;
    },
  };
}

const configuration = (site: { root: string; port: number; type: string; encoding: string }) => `
daemon off;
worker_processes 2;
pid ${site.root}/pid;
error_log ${site.root}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10;
  server {
    listen 127.0.0.1:${site.port};
    root ${site.root};
    location = /page {
      default_type "${site.type}";
      add_header Content-Encoding ${site.encoding};
      add_header Cache-Control "public, no-cache";
      add_header Vary "Accept-Encoding";
    }
    location = /empty { return 204; }
  }
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return;
    await pause(50);
  }
  throw new Error(`${address} does not answer`);
}

/** What wrk counts on one address, with nothing failed. */
export async function requestsPerSecond(address: string, encoding: string): Promise<number> {
  const patience = { timeout: (seconds + 30) * 1000 };
  const options = [
    '-t2',
    `-c${connections}`,
    `-d${seconds}s`,
    '-H',
    `Accept-Encoding: ${encoding}`,
    address,
  ];
  const { stdout } = await run('wrk', options, patience);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address}:\n${stdout}`);
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  return Number(rate);
}
