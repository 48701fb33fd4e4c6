import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { talliesOf } from '#test/backups.ts';
import { startInstance } from '#test/instance.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';
import { type DebianServer, execute, startDebianServer } from './debian-server.ts';

const folder = useFolder();
let server: DebianServer;
beforeAll(async () => {
  server = await startDebianServer();
});
afterAll(() => server.stop());

const laureat = async (env: Record<string, string>, ...args: string[]) => {
  const { code, out, err } = await runToEnd('laureat', args, { env });
  return { code, last: out.trim().split('\n').at(-1) ?? '', err };
};

const sound = { code: 0, last: 'All is sound.', err: '' };

test('a backup of PostgreSQL 15 is restored on 15, and on the embedded 18, each row the same', async () => {
  await execute(server.address('postgres'), 'create database first');
  await execute(server.address('postgres'), 'create database second');
  const first = { DATA_DIR: join(folder, 'first'), DATABASE_URL: server.address('first') };
  const instance = await startInstance({ env: { ...first, DEMO: 'oui' } });
  expect(await instance.stop()).toEqual(0);
  const backup = join(folder, 'first.tar.gz');
  expect((await laureat(first, 'backup', backup)).code).toEqual(0);

  const second = { DATA_DIR: join(folder, 'second'), DATABASE_URL: server.address('second') };
  const embedded = { DATA_DIR: join(folder, 'embedded') };
  for (const [name, env] of Object.entries({ second, embedded })) {
    expect(await laureat(env, 'restore', backup, '--lang', 'en')).toEqual(sound);
    expect(await laureat(env, 'doctor', '--lang', 'en')).toEqual(sound);
    const again = join(folder, `${name}.tar.gz`);
    expect((await laureat(env, 'backup', again)).code).toEqual(0);
    expect(talliesOf(again)).toEqual(talliesOf(backup));
  }

  // And back: what 18 wrote is read by 15.
  await execute(server.address('postgres'), 'create database third');
  const third = { DATA_DIR: join(folder, 'third'), DATABASE_URL: server.address('third') };
  expect(await laureat(third, 'restore', join(folder, 'embedded.tar.gz'), '--lang', 'en')).toEqual(
    sound,
  );
}, 120_000);
