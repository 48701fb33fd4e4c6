import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { aDraft } from '../builders/application.ts';
import { aFiledApplication } from '../builders/filed-application.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const visitors = useBrowser();
const closed = {
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-11-24T12:00:00Z'),
};
const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 900 } };

let served: ServedApp;
beforeAll(async () => {
  served = await serveApp('after');
}, 60_000);
afterAll(() => served.stop());

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}
const none = async () => [];

const main = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');
const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

const open = async (personId: string, path: string, options: BrowserContextOptions) =>
  visitors.open(served.url + path, {
    ...options,
    storageState: await served.signIn({ id: personId }),
  });

async function askAndAnswer(slug: string, options: BrowserContextOptions, look: typeof axe) {
  const dossier = await aFiledApplication(served.db, slug, closed);
  const { id } = dossier;
  {
    const path = `/office/applications/${id}/completion`;
    await using visit = await open(dossier.officer.id, path, { ...options, ...desk });
    const { page } = visit;
    expect(await look(page)).toEqual([]);
    await page.getByLabel('Ce qui manque, et pourquoi').fill('Précisez le public visé.');
    await page.getByText('Le projet', { exact: true }).click();
    await page.getByLabel('Public visé').check();
    await page.getByLabel('Dernier jour pour répondre').fill('2099-01-31');
    await page.getByRole('button', { name: 'Demander ces compléments' }).click();
    expect(await main(page)).toContain('La demande est envoyée.');
    expect(await look(page)).toEqual([]);
  }
  await using visit = await open(dossier.reader.personId, `/applications/${id}`, {
    ...options,
    ...phone,
  });
  const { page } = visit;
  expect(await main(page)).toContain('Le service vous demande de compléter ce dossier');
  expect(await look(page)).toEqual([]);
  await page.getByRole('link', { name: 'Voir et répondre' }).click();
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Public visé').fill('Des personnes de plus de 60 ans');
  await page.getByRole('button', { name: 'Enregistrer sans envoyer' }).click();
  expect(await main(page)).toContain('Rien n’est encore envoyé');
  await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  expect(await main(page)).toContain('Votre réponse est déposée');
  expect(await main(page)).toContain('Version 2 (en vigueur)');
  expect(await look(page)).toEqual([]);
  await page.getByRole('link', { name: 'Écrire au service' }).click();
  await page.getByLabel('Votre message').fill('C’est fait, merci.');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  expect(await main(page)).toContain('Votre message est envoyé.');
  expect(await look(page)).toEqual([]);
  return page.url();
}

test('a request for completion is answered on a phone', async () => {
  await askAndAnswer('telephone', {}, async (page) => {
    expect([page.url(), await isWide(page)]).toEqual([page.url(), false]);
    return axe(page);
  });
});

test('and without JavaScript', async () => {
  await askAndAnswer('sans-script', { javaScriptEnabled: false }, none);
});

test('a draft is erased, once what goes was read', async () => {
  const draft = await aDraft(served.db, 'brouillon', closed);
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}`, phone);
  const { page } = visit;
  await page.getByRole('link', { name: 'Effacer ce brouillon' }).click();
  expect(await main(page)).toContain('Ce qui sera perdu');
  expect(await axe(page)).toEqual([]);
  expect(await isWide(page)).toBe(false);
  await page.getByRole('button', { name: 'Effacer le brouillon' }).click();
  expect(await main(page)).toContain('Le brouillon est effacé');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Voir mes dossiers' }).click();
  expect(await main(page)).not.toContain('Un café des voisins');
});

test('a draft is erased without JavaScript', async () => {
  const draft = await aDraft(served.db, 'brouillon-sans', closed);
  await using visit = await open(draft.reader.personId, `/applications/${draft.id}/erasure`, {
    ...phone,
    javaScriptEnabled: false,
  });
  await visit.page.getByRole('button', { name: 'Effacer le brouillon' }).click();
  expect(await main(visit.page)).toContain('Le brouillon est effacé');
});
