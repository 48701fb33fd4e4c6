import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { openInstance } from '#platform/open-instance.ts';
import { readSettings } from '#platform/settings.ts';
import { useBrowser } from '../browser.ts';
import { aDraft, completeAnswers } from '../builders/application.ts';
import { settled } from '../builders/call.ts';
import { aSignedDraft } from '../builders/filed-application.ts';
import { sessionOf } from '../builders/person.ts';
import { type Instance, startInstance } from '../instance.ts';

const visitors = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'laureat-filing-'));
let instance: Instance;
let beside: Awaited<ReturnType<typeof openInstance>>;
let db: Db;
const settingsOf = () =>
  settled(readSettings({ DATA_DIR: folder, WORKERS: '0', PUBLIC_URL: instance.url }));

beforeAll(async () => {
  instance = await startInstance({ env: { DATA_DIR: folder, WORKERS: '0' } });
  beside = await openInstance(settingsOf());
  ({ db } = beside);
});
afterAll(async () => {
  await beside.close();
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
});

const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2090-01-01') };
const phone = { viewport: { width: 360, height: 700 } };

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}

/** Signed in as whoever fills the dossier in. */
async function open(personId: string, path: string, options: BrowserContextOptions = {}) {
  const { cookie } = await sessionOf({ ...beside, settings: settingsOf() }, { id: personId });
  const visit = await visitors.open(instance.url, options);
  const cookies = cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=');
    return { name, value: value.join('='), url: instance.url };
  });
  visit.page.setDefaultTimeout(10_000);
  await visit.page.context().addCookies(cookies);
  await visit.page.goto(instance.url + path);
  return visit;
}

/** As people read it: spaces are spaces. */
const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');
const main = (page: Page) => textOf(page, 'main');

async function fileFromCheckToReceipt(
  slug: string,
  options: BrowserContextOptions,
  seen: typeof axe,
) {
  const { public_vise: _, ...answers } = completeAnswers;
  const draft = await aDraft(db, slug, { ...always, answers });
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}/check`, options);
  const { page } = visit;
  expect(await main(page)).toContain('2 points sont à régler');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('link', { name: /^Public visé/ }).click();
  await page.getByLabel('Public visé').fill('Personnes isolées');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await page.goto(`${instance.url}/applications/${draft.id}/check`);
  expect(await main(page)).toContain('il ne manque que la signature');
  await page.getByLabel('Je suis cette personne').check();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  expect(await main(page)).toContain('Rien ne manque');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  expect(await textOf(page, '[role=status]')).toContain('Votre dossier est déposé');
  expect(await main(page)).toContain('L231-4');
  expect(await seen(page)).toEqual([]);
  await page.goBack();
  expect(await main(page)).toContain('il n’y a rien à déposer à nouveau');
}

test('a dossier is checked, mended, signed and filed; gone back to, it says so', () =>
  fileFromCheckToReceipt('journey-file', { viewport: { width: 1280, height: 900 } }, axe));

test('the same on a phone without JavaScript', () =>
  fileFromCheckToReceipt('journey-phone', { ...phone, javaScriptEnabled: false }, async () => []));

test('a closing that passes while the page is open loses nothing', async () => {
  const closesAt = new Date('2027-03-31T10:00:00Z');
  const draft = await aSignedDraft(db, 'journey-closing', { ...always, closesAt });
  await moveDomainClock(db, new Date(closesAt.getTime() - 600_000));
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}/check`, phone);
  const { page } = visit;
  expect(await main(page)).toContain('L’appel ferme le 31 mars 2027');
  await moveDomainClock(db, closesAt);
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  expect(await textOf(page, '[role=alert]')).toContain('L’appel a fermé le 31 mars 2027');
  expect(await main(page)).toContain('solidarites@exemple.test');
  expect(await axe(page)).toEqual([]);
  await moveDomainClock(db, null);
});

test('a filed dossier is changed and filed again before the closing', async () => {
  const draft = await aSignedDraft(db, 'journey-refile', always);
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}/check`);
  const { page } = visit;
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  await page.goto(`${instance.url}/applications/${draft.id}/sections/projet`);
  await page.getByLabel('Public visé').fill('Les familles du quartier');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await page.goto(`${instance.url}/applications/${draft.id}/check`);
  expect(await main(page)).toContain('a signé, puis ces réponses ont changé : Public visé');
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Je suis cette personne').check();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await page.getByRole('button', { name: 'Déposer la nouvelle version' }).click();
  expect(await textOf(page, '[role=status]')).toContain('Votre dossier est déposé');
  const versions = await db
    .selectFrom('application_versions')
    .select(['version', 'cause'])
    .where('application_id', '=', draft.id)
    .orderBy('version')
    .execute();
  expect(versions).toEqual([
    { version: 1, cause: 'filing' },
    { version: 2, cause: 'refiling' },
  ]);
});

test('a president without an account signs by a link, then the dossier is filed', async () => {
  const draft = await aDraft(db, 'journey-link', always);
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}/check`);
  const { page } = visit;
  await page.getByLabel('Une autre personne signe').check();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  const link = await page.locator('.link-to-hand-over').innerText();
  expect(await main(page)).toContain('Le dépôt attend cette signature');
  expect(await axe(page)).toEqual([]);

  await using president = await visitors.open(link, phone);
  expect(await main(president.page)).toContain('Vous signez en tant que');
  expect(await axe(president.page)).toEqual([]);
  await president.page.getByRole('button', { name: 'Signer' }).click();
  expect(await main(president.page)).toContain('Vous avez signé');
  expect(await axe(president.page)).toEqual([]);

  await page.goto(`${instance.url}/applications/${draft.id}/check`);
  await page.getByRole('button', { name: 'Déposer', exact: true }).click();
  expect(await textOf(page, '[role=status]')).toContain('Votre dossier est déposé');
});
