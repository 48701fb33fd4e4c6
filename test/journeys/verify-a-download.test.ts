import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { runToEnd } from '../processes.ts';

const visitors = useBrowser();
const site = inject('site');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laureat-stranger-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A stranger has no installation: their settings are an empty folder of their own. */
const verify = (...args: string[]) =>
  runToEnd('laureat', ['verify', ...args], { env: { XDG_CONFIG_HOME: folder } });

async function download(page: Page, link: string, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const path = join(folder, name);
  await file.saveAs(path);
  return path;
}

const theirKey = async (page: Page) => {
  await page.goto(`${site}/key`);
  return page.locator('.fingerprint').innerText();
};

test.each([true, false])(
  'a stranger verifies a download (JavaScript: %s)',
  async (javaScriptEnabled) => {
    await using visit = await visitors.open(`${site}/calls/groupes-de-travail-2021`, {
      javaScriptEnabled,
    });
    const archive = await download(visit.page, 'Archive', 'publication.zip');
    const fingerprint = await theirKey(visit.page);

    const unknown = await verify(archive);
    expect([unknown.code, unknown.out]).toEqual([
      3,
      expect.stringContaining('INTACT, AUTEUR NON PROUVÉ'),
    ]);
    const known = await verify(archive, '--key', fingerprint);
    expect([known.code, known.out]).toEqual([0, expect.stringContaining('52 lignes relues')]);
    const other = await verify(
      archive,
      '--key',
      fingerprint.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringContaining('pas par celle que vous attendiez'),
    ]);
  },
);

test('one cent changed in the file that was downloaded is named', async () => {
  const text = await (await fetch(`${site}/calls/groupes-de-travail-2021/publication.json`)).text();
  const path = join(folder, 'changed.json');
  await writeFile(path, text.replace('"amount_cents":3686200', '"amount_cents":3686201'));
  const { code, err } = await verify(path, '--lang', 'en');
  expect([code, err]).toEqual([
    1,
    'DOES NOT HOLD. Figure “awarded-total” states €2,046,303, but its rows make €2,046,303.01.\n',
  ]);
  expect((await readFile(path, 'utf8')).length).toBe(text.length);
});

test('an address is verified as a file is', async () => {
  const { code, out } = await verify(`${site}/calls/groupes-de-travail-2021`);
  expect([code, out]).toEqual([3, expect.stringContaining('occitanie-2021.md')]);
});
