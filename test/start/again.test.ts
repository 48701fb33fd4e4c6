import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startInstance } from '#test/instance.ts';
import { runToEnd } from '#test/processes.ts';
import { postmasterOf, useFolder } from './folders.ts';

const folder = useFolder();
const keyIn = (said: string): string => /SHA256:\S+/.exec(said)?.[0] ?? '';

test('twice in a row: the second says the port is taken, and the first goes on', async () => {
  const env = { DATA_DIR: join(folder, 'twice'), DEMO: 'non' };
  const first = await startInstance({ env });
  const { port } = new URL(first.url);

  const second = await runToEnd('start', [], { env: { ...env, PORT: port } });

  expect(second.code).toEqual(1);
  expect(second.err.trim().split('\n')).toEqual([
    expect.stringMatching(
      `^Le port ${port} est déjà pris.* lancez PORT=${Number(port) + 1} bin/start`,
    ),
    expect.stringMatching(`^Port ${port} is already taken`),
  ]);
  expect((await fetch(`${first.url}/readyz`)).status).toEqual(200);
  expect(await first.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toBeNull();
});

test('after a stop, it starts with the same key and the same data', async () => {
  const env = { DATA_DIR: join(folder, 'again') };
  const first = await startInstance({ env });
  const home = await (await fetch(first.url)).text();
  await first.stop('SIGINT');

  const second = await startInstance({ env });
  expect(keyIn(second.said())).toEqual(keyIn(first.said()));
  expect(keyIn(second.said())).toMatch(/^SHA256:/);
  const withoutPort = (text: string, url: string) => text.replaceAll(url, '');
  const again = await (await fetch(second.url)).text();
  expect(withoutPort(again, second.url)).toEqual(withoutPort(home, first.url));
  expect(await second.stop()).toEqual(0);
});

test('two at once on an empty folder share one server, and the last one out stops it', async () => {
  const env = { DATA_DIR: join(folder, 'shared') };
  const [one, two] = await Promise.all([startInstance({ env }), startInstance({ env })]);
  const server = postmasterOf(env.DATA_DIR);
  expect(server).not.toBeNull();

  expect(await one.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toEqual(server);
  expect((await fetch(`${two.url}/readyz`)).status).toEqual(200);

  expect(await two.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toBeNull();
});

test('a data folder too deep for a socket is served all the same', async () => {
  const env = { DATA_DIR: join(folder, 'deep'.repeat(30), 'été'), DEMO: 'non' };
  const instance = await startInstance({ env });
  expect((await fetch(`${instance.url}/readyz`)).status).toEqual(200);
  expect(await instance.stop()).toEqual(0);
  expect(postmasterOf(env.DATA_DIR)).toBeNull();
});
