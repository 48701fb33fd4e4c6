import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGrid } from '#features/calls/grid/start-grid.ts';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { noon } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const people = useBrowser();
let server: BoardServer;
let site: BoardSite;
let call: Awaited<ReturnType<typeof aBareDraft>>;
beforeAll(async () => {
  server = await startBoardServer();
  call = await aBareDraft(server.db, 'parcours');
  await startGrid({ db: server.db, now: noon }, { callId: call.id, copiedFrom: null });
  const roles = [{ authorityId: call.authority.id, role: 'officer' as const }];
  site = await server.serve({}, await aPerson(server.db, { roles }));
});
afterAll(() => server.stop());

const asOfficer = (path: string, javaScriptEnabled: boolean) =>
  people.open(`${site.url}${path}`, { storageState: site.signedIn, javaScriptEnabled });

const words = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');

/** What axe finds, at the width of a desk and of a telephone, and whether the page is too wide. */
async function faults(page: Page) {
  const found: unknown[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => [width, id, nodes[0]?.target]));
    const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    if (await page.evaluate(isTooWide)) found.push([width, 'wide']);
  }
  return found;
}

test('without JavaScript an officer makes a group and writes its roadmap', async () => {
  await using desk = await asOfficer(`/office/programmes/${call.programme.id}`, false);
  const { page } = desk;
  await page.locator('main').getByRole('link', { name: 'Groupes de travail' }).click();
  await page.getByLabel('Nom du groupe').fill('Petite enfance');
  await page.getByRole('button', { name: 'Créer le groupe' }).click();
  await page.getByLabel('Objectif', { exact: true }).fill('Accueillir');
  await page.getByRole('button', { name: 'Ajouter la ligne' }).click();
  expect(await words(page)).toContain('Écrivez ce qui sera fait.');
  expect(await page.getByLabel('Objectif', { exact: true }).inputValue()).toEqual('Accueillir');
  await page.getByLabel('Action', { exact: true }).fill('Ouvrir des places');
  await page.getByRole('button', { name: 'Ajouter la ligne' }).click();
  expect(await words(page)).toContain('La ligne est ajoutée à la feuille de route.');
});

test('an officer declares figures, and the page keeps their perimeters apart', async () => {
  await using desk = await asOfficer(`/office/programmes/${call.programme.id}/share`, true);
  const { page } = desk;
  expect(await faults(page)).toEqual([]);
  const declare = async (kind: string, value: string, high: string, year: string) => {
    await page.getByLabel('Ce qui est affirmé').selectOption(kind);
    await page.getByLabel('Intitulé', { exact: true }).fill(`Chiffre de ${year}`);
    await page.getByLabel('Valeur, ou borne basse').fill(value);
    await page.getByLabel('Borne haute').fill(high);
    await page.getByLabel('Année', { exact: true }).fill(year);
    await page.getByLabel('Périmètre', { exact: true }).fill(`Crédits de ${year}`);
    await page.getByLabel('Source', { exact: true }).fill('Page publique');
    await page.getByRole('button', { name: 'Déclarer le chiffre' }).click();
    await page.getByText('Le chiffre est déclaré.').waitFor();
  };
  await declare('contractualised', '15 241 227', '', '2020');
  await declare('contractualised', '1 800 000', '', '2020');
  await declare('rest', '1 800 000', '', '2020');
  await declare('share', '60', '85', '2021');
  const shown = await words(page);
  expect(shown).toContain('(15 241 227 € + 1 800 000 €) / 18 841 227 € = 90,4 %');
  expect(shown).toContain('de 60 % à 85 %');
  expect(shown).toContain('aucun ne confirme l’autre');
  expect(await faults(page)).toEqual([]);
});

test('an officer weighs the criteria of a call', async () => {
  await using desk = await asOfficer(`/office/calls/${call.id}/grid`, true);
  const { page } = desk;
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Poids').first().fill('trois');
  await page.getByRole('button', { name: 'Enregistrer la grille' }).first().click();
  await page.getByText('La grille n’est pas enregistrée.').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Poids').first().fill('5');
  await page.getByRole('button', { name: 'Enregistrer la grille' }).first().click();
  await page.getByText('La grille est enregistrée.').waitFor();
  expect(await words(page)).toContain('Les poids font 12 en tout.');
});
