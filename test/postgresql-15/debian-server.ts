import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export const programs = '/usr/lib/postgresql/15/bin';

export type DebianServer = {
  port: number;
  address(database: string): string;
  stop(): Promise<void>;
};

const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Debian's PostgreSQL 15, in a folder of its own, reached as a real one is: by address and password. */
export async function startDebianServer(): Promise<DebianServer> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-15-'));
  const cluster = join(folder, 'cluster');
  const secret = join(folder, 'secret');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(secret, 'of-the-tests');
  if (account.uid)
    for (const path of [folder, cluster, secret]) chownSync(path, account.uid, account.gid);
  execFileSync(join(programs, 'initdb'), [...initOptions, `--pwfile=${secret}`, '-D', cluster], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });

  const port = await freePort();
  const child = spawn(join(programs, 'postgres'), ['-D', cluster, ...runOptions(folder, port)], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  const address = (database: string) =>
    `postgresql://laureat:of-the-tests@127.0.0.1:${port}/${database}`;
  await answering(address('postgres'));
  return {
    port,
    address,
    stop: async () => {
      child.kill('SIGINT');
      while (child.exitCode === null && child.signalCode === null) await pause(20);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const initOptions = [
  '--username=laureat',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--no-sync',
];

const runOptions = (folder: string, port: number): string[] =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ].flatMap((option) => ['-c', option]);

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
  return promise;
}

async function answering(address: string): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    try {
      return await execute(address, 'select 1');
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await pause(20);
    }
  }
}

export async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client(address);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
