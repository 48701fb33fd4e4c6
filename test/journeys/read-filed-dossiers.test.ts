import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { anOpenApplicationCall } from '../builders/application.ts';
import { aFiledApplication } from '../builders/filed-application.ts';
import { manyFiled } from '../builders/filed-applications.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const visitors = useBrowser();
const closed = {
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-11-24T12:00:00Z'),
};
const open = {
  opensAt: new Date('2020-01-01T08:00:00Z'),
  closesAt: new Date('2099-03-31T10:00:00Z'),
};

let served: ServedApp;
let place: Awaited<ReturnType<typeof anOpenApplicationCall>>;
let filed: Awaited<ReturnType<typeof aFiledApplication>>;
beforeAll(async () => {
  served = await serveApp('dossiers');
  place = await anOpenApplicationCall(served.db, 'liste', closed);
  await manyFiled(served.db, place, 82);
  filed = await aFiledApplication(served.db, 'un-dossier', open);
}, 60_000);
afterAll(() => served.stop());

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}

const main = (page: Page) => page.locator('main').innerText();
const listOf = (call: { id: string }) => `${served.url}/office/calls/${call.id}/applications`;

test('an officer filters, keeps a view, admits late and enters a paper', async () => {
  await using visit = await visitors.open(listOf(place.call), {
    viewport: { width: 1280, height: 900 },
    storageState: await served.signIn(place.officer),
  });
  const { page } = visit;
  expect(await main(page)).toContain('82 dossiers');
  await page.getByRole('combobox', { name: 'Département' }).selectOption('31');
  await page.getByRole('combobox', { name: 'Échelle' }).selectOption('regional');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  expect(await main(page)).toContain(
    'Dossiers qui touchent Haute-Garonne (31), d’échelle régionale.',
  );
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Nom de cette vue').fill('Haute-Garonne, régional');
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  expect(await page.getByRole('link', { name: 'Haute-Garonne, régional' }).count()).toBe(1);

  await page.goto(`${listOf(place.call)}/late-admissions`);
  await page.getByLabel('Dossier ou organisme').fill('99999');
  await page.getByLabel('Motif de la décision').fill('Panne.');
  await page.getByLabel('Dépôt admis jusqu’au').fill('2090-01-01T12:00');
  await page.getByRole('button', { name: 'Décider l’admission' }).click();
  expect(await page.locator('[role=alert]').innerText()).toContain('Aucun dossier de cet appel');
  expect(await page.getByLabel('Motif de la décision').inputValue()).toBe('Panne.');
  expect(await axe(page)).toEqual([]);
});

test('a paper is entered and a dossier read, without JavaScript, on a phone', async () => {
  await using visit = await visitors.open(`${listOf(filed.call)}/entry`, {
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
    storageState: await served.signIn(filed.officer),
  });
  const { page } = visit;
  await page.getByLabel('Nom, s’il n’est pas encore connu').fill('École de l’Exemple (fictive)');
  await page.getByLabel('Titre du projet').fill('Un potager (fictif)');
  await page.getByRole('button', { name: 'Déposer au nom du porteur' }).click();
  expect(await page.locator('[role=alert]').first().innerText()).toContain('Rien n’est déposé');
  expect(await page.getByLabel('Titre du projet').inputValue()).toBe('Un potager (fictif)');
  await page.getByLabel('Montant demandé à l’État').fill('8 000');
  await page.getByRole('button', { name: 'Déposer au nom du porteur' }).click();
  expect(await main(page)).toContain('Dossier saisi');
  await page.getByRole('link', { name: 'Lire le dossier' }).click();
  expect(await main(page)).toContain('École de l’Exemple (fictive)');
  await page.goto(`${served.url}/office/applications/${filed.id}`);
  expect(await main(page)).toContain('Un café des voisins (fictif)');
});

test('the pages of a dossier pass axe and fit a small phone', async () => {
  await using visit = await visitors.open(`${served.url}/office/applications/${filed.id}`, {
    viewport: { width: 320, height: 640 },
    storageState: await served.signIn(filed.officer),
  });
  const { page } = visit;
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect([await axe(page), await width()]).toEqual([[], 320]);
  await page.goto(`${served.url}/office/applications/${filed.id}/differences?from=1&to=1`);
  expect(await axe(page)).toEqual([]);
  await page.goto(`${listOf(filed.call)}/entry`);
  expect([await axe(page), await width()]).toEqual([[], 320]);
  await page.goto(listOf(filed.call));
  expect(await width()).toEqual(320);
  await page.goto(`${served.url}/reminders`);
  expect(await axe(page)).toEqual([]);
});
