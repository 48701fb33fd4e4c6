import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startInstance } from '#test/instance.ts';
import { isRoot, nobody } from '#test/processes.ts';
import { postmasterOf, useFolder } from './folders.ts';

const folder = useFolder();

test('after kill −9 of the application, its server is found and used again', async () => {
  const env = { DATA_DIR: join(folder, 'application'), DEMO: 'non' };
  const first = await startInstance({ env });
  const server = postmasterOf(env.DATA_DIR);
  await first.stop('SIGKILL');
  expect(postmasterOf(env.DATA_DIR)).toEqual(server);

  const second = await startInstance({ env });
  expect(postmasterOf(env.DATA_DIR)).toEqual(server);
  expect((await fetch(`${second.url}/readyz`)).status).toEqual(200);
  expect(await second.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toBeNull();
});

test('after kill −9 of everything, it recovers', async () => {
  const env = { DATA_DIR: join(folder, 'everything') };
  const first = await startInstance({ env });
  process.kill(postmasterOf(env.DATA_DIR) ?? 0, 'SIGKILL');
  await first.stop('SIGKILL');

  const second = await startInstance({ env });
  expect((await fetch(`${second.url}/readyz`)).status).toEqual(200);
  expect(await second.stop()).toEqual(0);
});

test('a server killed under a running application is started again', async () => {
  const env = { DATA_DIR: join(folder, 'under'), DEMO: 'non' };
  const instance = await startInstance({ env });
  const server = postmasterOf(env.DATA_DIR);
  process.kill(server ?? 0, 'SIGKILL');

  const readiness = async () => (await fetch(`${instance.url}/readyz`)).status;
  await expect.poll(() => postmasterOf(env.DATA_DIR), { timeout: 20_000 }).not.toBe(server);
  await expect.poll(readiness, { timeout: 20_000 }).toEqual(200);
  expect(await instance.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toBeNull();
});

test('after a reboot, a lock that names another process of the account does not stop it', async () => {
  const env = { DATA_DIR: join(folder, 'reboot'), DEMO: 'non' };
  await (await startInstance({ env })).stop();
  const stranger = spawn('/bin/sleep', ['600'], isRoot ? nobody : {});
  leaveLock(env.DATA_DIR, stranger);

  const instance = await startInstance({ env });
  expect((await fetch(`${instance.url}/readyz`)).status).toEqual(200);
  expect(await instance.stop()).toEqual(0);
  stranger.kill();
});

function leaveLock(dataDir: string, { pid }: ChildProcess): void {
  const cluster = join(dataDir, 'postgres/cluster');
  const lock = join(cluster, 'postmaster.pid');
  writeFileSync(lock, `${pid}\n${cluster}\n1600000000\n5432\n${dataDir}\n\n  5432001  0\nready\n`);
  if (isRoot) chownSync(lock, nobody.uid, nobody.gid);
}

test('a request that is being served when the stop comes is answered', async () => {
  const instance = await startInstance({
    env: { DATA_DIR: join(folder, 'graceful'), DEMO: 'non' },
  });
  const socket = connect(Number(new URL(instance.url).port), '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (text: string) => {
    answer += text;
  });
  socket.write('POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab');
  await fetch(`${instance.url}/healthz`);

  const stopped = instance.stop();
  await expect.poll(() => fetch(`${instance.url}/healthz`).catch(() => 'closed')).toEqual('closed');
  socket.write('cde');

  expect(await stopped).toEqual(0);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
});

test('a damaged journal is said in a sentence, with what to do', async () => {
  const env = { DATA_DIR: join(folder, 'damaged'), DEMO: 'non' };
  await (await startInstance({ env })).stop();
  writeFileSync(join(env.DATA_DIR, 'postgres/cluster/global/pg_control'), 'nonsense');

  await expect(startInstance({ env })).rejects.toThrow(
    /PostgreSQL s’est arrêté en démarrant \(.+\)\. Le journal est dans .+ remettez votre sauvegarde/,
  );
});
