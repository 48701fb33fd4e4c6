import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { aSourceDossier, demarcheText, descriptors, ranks } from '../builders/demarche.ts';
import { type Instance, startInstance } from '../instance.ts';

const visitors = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'laureat-import-'));
let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({ env: { DATA_DIR: folder, WORKERS: '1' } });
});
afterAll(async () => {
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}

async function aPublishedCall(page: Page, name: string) {
  await page.getByRole('button', { name: 'Agent instructeur' }).click();
  await page.goto(`${instance.url}/office/calls/new`);
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const choose = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await fill('Nom de l’appel', name);
  await choose('Programme', 'Un nouveau programme');
  await fill('Nom du nouveau programme', `Programme de ${name}`);
  await choose('Enveloppe', 'Une nouvelle enveloppe');
  await fill('Montant de l’appel, en euros', '2 000 000');
  await fill('Ouverture', '2090-02-03T09:00');
  await fill('Clôture', '2090-03-28T12:00');
  await page.getByRole('checkbox', { name: 'Association', exact: true }).check();
  await fill('Nom du service', 'Pôle solidarités (fictif)');
  await fill('Adresse électronique', 'solidarites@exemple.test');
  await page.getByRole('button', { name: 'Créer le brouillon' }).first().click();
  await page.getByRole('button', { name: 'Publier', exact: true }).first().click();
}

/** Eighty-two fictitious dossiers; the thirtieth asks for "dix mille environ" in the first file. */
const dossiers = (mended: boolean) =>
  ranks(82).map((rank) =>
    aSourceDossier(
      rank,
      rank === 30 && !mended ? { requested: 'dix mille environ', typed: false } : {},
    ),
  );

async function read(page: Page, name: string, mended: boolean) {
  await page.getByLabel('Fichier', { exact: true }).setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(demarcheText(dossiers(mended))),
  });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
}

/** From a call to its dossiers: one bad line, mended, then all at once. */
async function takeIn(page: Page, name: string, seen: (page: Page) => Promise<unknown[]>) {
  const main = () => page.locator('main').innerText();
  await aPublishedCall(page, name);
  await page.getByRole('link', { name: 'Reprendre des dossiers' }).click();
  expect(await seen(page)).toEqual([]);
  await read(page, 'demarche.json', false);
  expect(await main()).toContain('82 lignes refusées');

  // Where the project happens names itself by no title of ours: the officer says it once.
  await page.getByRole('link', { name: 'Changer la correspondance' }).click();
  expect(await seen(page)).toEqual([]);
  await page
    .getByLabel('Où le projet se déroule', { exact: true })
    .selectOption(`champ:${descriptors.place.id}`);
  await page.getByRole('button', { name: 'Enregistrer et vérifier les lignes' }).click();
  expect(await main()).toContain('1 ligne refusée');
  await page.getByRole('link', { name: '1 ligne refusée' }).click();
  expect(await main()).toContain('dix mille environ');
  expect(await page.locator('tbody tr').count()).toBe(1);
  expect(await page.locator('tbody th').innerText()).toBe('30');
  expect(await page.getByRole('button', { name: 'Reprendre ces dossiers' }).count()).toBe(0);
  expect(await seen(page)).toEqual([]);

  await page.getByRole('link', { name: 'Reprendre des dossiers' }).click();
  await read(page, 'demarche-corrigee.json', true);
  expect(await main()).toContain('82 nouveaux dossiers.');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Reprendre ces dossiers' }).click();
  const done = page.getByText('Nouveaux dossiers : 82');
  const reloaded = async () => {
    await page.reload();
    return done.count();
  };
  await expect.poll(reloaded, { timeout: 40_000, interval: 300 }).toBe(1);
  expect(await seen(page)).toEqual([]);

  // Once more: nothing is new.
  await page.getByRole('link', { name: 'Reprendre des dossiers' }).click();
  await read(page, 'encore.json', true);
  expect(await main()).toContain('Rien de nouveau');
}

test('an officer takes 82 dossiers in, the one bad line mended first', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    viewport: { width: 1280, height: 900 },
  });
  await takeIn(visit.page, 'Reprise (fictive)', axe);
});

test('the same without JavaScript, on a phone', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 700 },
  });
  await takeIn(visit.page, 'Reprise sans script (fictive)', async () => []);
});
