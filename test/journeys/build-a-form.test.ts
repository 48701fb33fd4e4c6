import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { aPerson } from '#test/builders/person.ts';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const visitors = useBrowser();
let server: BoardServer;
/** Two calls of one service, each with its officer: one with scripts, one without. */
let desks: { site: BoardSite; path: string }[];
beforeAll(async () => {
  server = await startBoardServer();
  desks = await Promise.all(
    ['ecrans', 'sans-script'].map(async (slug) => {
      const { authority, id } = await aBareDraft(server.db, slug);
      const roles = [{ authorityId: authority.id, role: 'officer' as const }];
      const officer = await aPerson(server.db, { roles });
      return { site: await server.serve({}, officer), path: `/office/calls/${id}/form` };
    }),
  );
});
afterAll(() => server.stop());

/** A phone's frame is a page of its own, seen where it is opened by itself. */
async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}

type Seen = (page: Page) => Promise<unknown[]>;
const nothing: Seen = async () => [];
/** With plain spaces: French holds its double signs to their words. */
const read = async (page: Page) =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

/** From the blank page: a section, a choice, a question that it shows, a rule that cannot be. */
async function build(page: Page, seen: Seen) {
  expect(await read(page)).toContain('Le formulaire est vide');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Partir d’une page blanche' }).click();
  await add(page, 'Nature du projet', 'Choix unique');
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Réponses proposées').fill('Innovant\nExpérimental');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  expect(await seen(page)).toEqual([]);

  await add(page, 'En quoi est-ce innovant ?', 'Texte long');
  const shown = page.locator('#shown');
  await shown.getByLabel('Selon un texte').check();
  const impossible = 'nature_du_projet = « Innovant » et nature_du_projet = « Expérimental »';
  await shown.getByLabel('Condition', { exact: true }).fill(impossible);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  expect(await page.locator('[role=alert]').innerText()).toContain('ne peut jamais être vraie');
  expect(await page.locator('#shown-written').inputValue()).toBe(impossible);
  expect(await seen(page)).toEqual([]);

  await shown.getByLabel('Selon des règles').check();
  await shown.getByLabel('Question').selectOption({ label: 'Nature du projet' });
  await shown.getByLabel('Comparaison').selectOption('est');
  await shown.getByLabel('Valeur').fill('innovant');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  expect(await read(page)).toContain('Affiché quand nature_du_projet = « Innovant »');
}

async function add(page: Page, label: string, kind: string) {
  await page.getByRole('link', { name: /^Ajouter une question/ }).click();
  await page.getByLabel('Intitulé').fill(label);
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByRole('button', { name: 'Ajouter' }).click();
}

async function removeAndComeBack(page: Page, seen: Seen) {
  await page.getByRole('link', { name: 'Retirer « Nature du projet »' }).click();
  expect(await read(page)).toContain('« En quoi est-ce innovant ? » : son affichage');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Retirer du brouillon' }).click();
  expect(await read(page)).toContain('Aucune question ne porte le nom');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  expect(await read(page)).toContain('Rien ne manque et rien ne se contredit.');
}

test('an officer builds a form; a rule that can never hold is refused where it is written', async () => {
  const [desk] = desks;
  if (!desk) throw new Error('No desk');
  await using visit = await visitors.open(desk.site.url + desk.path, {
    storageState: desk.site.signedIn,
    viewport: { width: 1280, height: 900 },
  });
  const { page } = visit;
  await build(page, axe);
  await removeAndComeBack(page, axe);

  await page.getByRole('link', { name: 'Voir comme le porteur' }).click();
  expect(await axe(page)).toEqual([]);
  const asked = page.getByLabel('En quoi est-ce innovant ?');
  expect(await asked.isVisible()).toBe(false);
  // The rule is run where one types: nothing is sent.
  await page.getByLabel('Innovant', { exact: true }).check();
  await asked.waitFor({ state: 'visible' });
  await asked.fill('Personne ne l’a fait.');
  expect(await read(page)).toContain('Il reste 1 979 caractères.');

  await page.getByRole('link', { name: 'Sur un téléphone' }).click();
  const phone = page.frameLocator('iframe');
  await phone.getByLabel('Innovant', { exact: true }).check();
  await phone.getByLabel('En quoi est-ce innovant ?').waitFor({ state: 'visible' });
  expect(await axe(page)).toEqual([]);
  const isTooWide = await phone
    .locator('html')
    .evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(isTooWide).toBe(false);

  await page.getByRole('link', { name: 'Imprimé' }).click();
  expect(await read(page)).toContain('Seulement dans ce cas : nature_du_projet = « Innovant »');
  expect(await axe(page)).toEqual([]);
  expect(visit.complaints).toEqual([expect.stringContaining('422')]);
});

test('the same without JavaScript, on a phone', async () => {
  const [, desk] = desks;
  if (!desk) throw new Error('No desk');
  await using visit = await visitors.open(desk.site.url + desk.path, {
    javaScriptEnabled: false,
    storageState: desk.site.signedIn,
    viewport: { width: 360, height: 700 },
  });
  const { page } = visit;
  await build(page, nothing);
  await removeAndComeBack(page, nothing);
  await page.getByRole('link', { name: 'Voir comme le porteur' }).click();
  await page.getByLabel('Innovant', { exact: true }).check();
  await page.getByRole('button', { name: 'Essayer mes réponses' }).click();
  await page.getByLabel('En quoi est-ce innovant ?').fill('Personne ne l’a fait.');
});
