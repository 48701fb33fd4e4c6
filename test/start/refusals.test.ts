import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { startInstance } from '#test/instance.ts';
import { type Asked, isRoot, nobody, runToEnd } from '#test/processes.ts';
import { copyCheckout, postmasterOf, useFolder } from './folders.ts';

const folder = useFolder();

/** Two sentences, French then English; exit 1; nothing a person cannot use. */
async function refusal(env: Record<string, string>, asked: Asked = {}): Promise<string[]> {
  const { code, out, err } = await runToEnd('start', [], {
    ...asked,
    env: { PORT: '0', LOG_LEVEL: 'warn', ...env },
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(/^\s+at /m);
  return err.trim().split('\n');
}

/** As root, another account needs a checkout it can reach: this one may lie in root's home. */
const checkout = join(folder, 'checkout');
const ordinary: Asked = isRoot ? { root: checkout, account: nobody } : {};
beforeAll(() => {
  if (isRoot) copyCheckout(checkout);
});

test('an unwritable folder', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o555 });
  expect(await refusal({ DATA_DIR: join(closed, 'data') }, ordinary)).toEqual([
    expect.stringMatching(/^Le dossier « .+closed\/data » ne peut pas être écrit par ce compte/),
    expect.stringMatching(/^The folder ".+closed\/data" cannot be written by this account/),
  ]);
});

test('a folder that exists and belongs to another', async () => {
  const other = join(folder, 'other');
  mkdirSync(other, { mode: 0o755 });
  if (isRoot) chownSync(other, 0, 0);
  else chmodSync(other, 0o555);
  const [fr] = await refusal({ DATA_DIR: other }, ordinary);
  expect(fr).toMatch(/^Le dossier « .+other » ne peut pas être écrit par ce compte/);
});

test('a file where a folder is wanted', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const [fr] = await refusal({ DATA_DIR: file });
  expect(fr).toMatch(/^« .+file » n’est pas un dossier : donnez un dossier dans DATA_DIR/);
});

/** Work in a folder whose disk holds so much and no more. */
async function onDisk(size: string, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(folder, `disk of ${size}`);
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk]);
  await work(disk).finally(() => execFileSync('umount', ['--lazy', disk]));
}

const fullDisk = [
  expect.stringMatching(/^Le disque qui porte « .+ » est plein : libérez de la place/),
  expect.stringMatching(/^The disk that holds ".+" is full: free some space/),
];

// Full for the key, for the cluster, for the database in it, for the tables or the demonstration.
test.runIf(isRoot).each(['4k', '4m', '36m', '40m', '41m'])('a disk of %s', async (size) => {
  await onDisk(size, async (disk) => {
    expect(await refusal({ DATA_DIR: join(disk, 'data') })).toEqual(fullDisk);
  });
});

test.runIf(isRoot)('a disk that filled up since the last start, then was freed', async () => {
  await onDisk('256m', async (disk) => {
    const env = { DATA_DIR: join(disk, 'data') };
    await (await startInstance({ env })).stop('SIGKILL');
    const server = postmasterOf(env.DATA_DIR) ?? 0;
    process.kill(server, 'SIGKILL');
    await expect.poll(() => postmasterOf(env.DATA_DIR)).toBeNull();
    const filler = join(disk, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(256 * 1024 * 1024))).toThrow('ENOSPC');

    expect(await refusal(env)).toEqual(fullDisk);

    rmSync(filler);
    const instance = await startInstance({ env });
    expect(await instance.stop()).toEqual(0);
  });
});

test('a database of another PostgreSQL, and one that is not whole', async () => {
  const cluster = join(folder, 'versions/postgres/cluster');
  mkdirSync(cluster, { recursive: true });
  const env = { DATA_DIR: join(folder, 'versions') };
  const [broken] = await refusal(env);
  expect(broken).toMatch(/n’est pas une base PostgreSQL entière : remettez votre sauvegarde/);

  writeFileSync(join(cluster, 'PG_VERSION'), '16\n');
  const [older] = await refusal(env);
  expect(older).toMatch(/vient de PostgreSQL 16 et ce programme embarque PostgreSQL 18/);
});

test.runIf(isRoot)('as root, a folder closed to the account of PostgreSQL', async () => {
  const closed = join(folder, 'home of root');
  mkdirSync(closed, { mode: 0o700 });
  const [fr] = await refusal({ DATA_DIR: join(closed, 'data') });
  expect(fr).toMatch(/^Sous root, PostgreSQL tourne sous un autre compte, et « .+home of root »/);
});

test('a wrong setting, and several at once', async () => {
  expect(await refusal({ PORT: 'http', DEMO: 'perhaps' })).toEqual([
    expect.stringMatching(/^PORT vaut « http » : donnez un nombre entre 0 et 65535/),
    expect.stringMatching(/^DEMO vaut « perhaps » : donnez oui ou non/),
    expect.stringMatching(/^PORT is "http"/),
    expect.stringMatching(/^DEMO is "perhaps"/),
  ]);
});

test('an address where no PostgreSQL answers, without its password', async () => {
  const said = await refusal({
    DATA_DIR: join(folder, 'external'),
    DATABASE_URL: 'postgresql://laureat:hidden@127.0.0.1:1/laureat',
  });
  expect(said[0]).toMatch(/^Aucun PostgreSQL ne répond à 127\.0\.0\.1:1 \(ECONNREFUSED\)/);
  expect(said.join()).not.toContain('hidden');
});

test('an address of a machine that nobody knows', async () => {
  const env = {
    DATA_DIR: join(folder, 'external'),
    DATABASE_URL: 'postgresql://nowhere.invalid/x',
  };
  expect((await refusal(env))[0]).toMatch(/^La machine « nowhere\.invalid » .* est inconnue/);
});

test('a host that is not of this machine', async () => {
  const [fr] = await refusal({ DATA_DIR: join(folder, 'host'), HOST: '192.0.2.1' });
  expect(fr).toMatch(/^HOST vaut « 192\.0\.2\.1 », qui n’est pas une adresse de cette machine/);
});
