import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { startInstance } from '#test/instance.ts';
import { runToEnd } from '#test/processes.ts';
import { useFolder } from '#test/start/folders.ts';
import { type DebianServer, execute, startDebianServer } from './debian-server.ts';
import { dumpMigratedSchema } from './schema.ts';

const folder = useFolder();
let server: DebianServer;
beforeAll(async () => {
  server = await startDebianServer();
});
afterAll(() => server.stop());

test('every migration runs, and db/schema.sql is what they make', async () => {
  const dumped = await dumpMigratedSchema(server, 'dumped');
  expect(readFileSync(join(projectRoot, 'db/schema.sql'), 'utf8')).toEqual(dumped);
});

test('the whole program runs on it, demonstration included, and the doctor finds it sound', async () => {
  await execute(server.address('postgres'), 'create database served');
  const env = {
    DATA_DIR: join(folder, 'served'),
    DATABASE_URL: server.address('served'),
    DEMO: 'oui',
  };
  const instance = await startInstance({ env });
  expect((await fetch(`${instance.url}/readyz`)).status).toEqual(200);

  const { code, out } = await runToEnd('laureat', ['doctor', '--lang', 'en'], { env });
  expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({ code: 0, last: 'All is sound.' });
  expect(await instance.stop()).toEqual(0);
});

async function refusal(databaseUrl: string): Promise<string> {
  const env = { PORT: '0', DATA_DIR: join(folder, 'refused'), DATABASE_URL: databaseUrl };
  const { code, out, err } = await runToEnd('start', [], { env });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(/^\s+at |of-the-tests|wrong-password/m);
  return err.split('\n')[0] ?? '';
}

test('a wrong password', async () => {
  const address = server.address('postgres').replace('of-the-tests', 'wrong-password');
  expect(await refusal(address)).toMatch(/refuse le compte « laureat » : vérifiez le compte/);
});

test('a database that does not exist', async () => {
  expect(await refusal(server.address('absent'))).toMatch(
    /^La base « absent » n’existe pas sur 127\.0\.0\.1:\d+ : créez-la, ou corrigez DATABASE_URL/,
  );
});

test('a database in another encoding', async () => {
  await execute(
    server.address('postgres'),
    "create database latin encoding 'LATIN1' locale 'C' template template0",
  );
  expect(await refusal(server.address('latin'))).toMatch(
    /est encodée en LATIN1 : créez-la en UTF8/,
  );
});

test('an account that may not create tables', async () => {
  await execute(server.address('postgres'), "create role reader login password 'of-the-tests'");
  await execute(server.address('postgres'), 'create database others');
  const address = server.address('others').replace('laureat:', 'reader:');
  expect(await refusal(address)).toMatch(/n’a pas le droit de créer les tables/);
});
