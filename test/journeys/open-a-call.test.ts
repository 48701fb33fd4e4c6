import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { type Instance, startInstance } from '../instance.ts';

const visitors = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'laureat-calls-'));
let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({ env: { DATA_DIR: folder, WORKERS: '0' } });
});
afterAll(async () => {
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}

/** A hand that counts: entering a field, ticking, choosing and following a link are a click each. */
function countingHand(page: Page) {
  let clicks = 0;
  return {
    clicks: () => clicks,
    fill: (label: string, text: string) => {
      clicks += 1;
      return page.getByLabel(label, { exact: true }).fill(text);
    },
    choose: (label: string, option: string) => {
      clicks += 1;
      return page.getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    tick: (label: string) => {
      clicks += 1;
      return page.getByRole('checkbox', { name: label, exact: true }).check();
    },
    press: (name: string) => {
      clicks += 1;
      return page.getByRole('button', { name, exact: true }).first().click();
    },
    follow: (name: string) => {
      clicks += 1;
      return page.getByRole('link', { name, exact: true }).first().click();
    },
  };
}

/** From the demonstration's roles to a published call, its answer seen by a visitor. */
async function openACall(page: Page, name: string, seen: (page: Page) => Promise<unknown[]>) {
  await page.getByRole('button', { name: 'Agent instructeur' }).click();
  const hand = countingHand(page);
  await hand.follow('Appels');
  expect(await seen(page)).toEqual([]);
  await hand.follow('Ouvrir un appel');
  expect(await seen(page)).toEqual([]);
  await hand.fill('Nom de l’appel', name);
  await hand.choose('Programme', 'Un nouveau programme');
  await hand.fill('Nom du nouveau programme', `Programme de ${name}`);
  await hand.choose('Enveloppe', 'Une nouvelle enveloppe');
  await hand.fill('Montant de l’appel, en euros', 'cent mille');
  await hand.fill('Ouverture', '2090-02-03T09:00');
  await hand.fill('Clôture', '2090-03-28T12:00');
  await hand.tick('Association');
  await hand.fill('Nom du service', 'Pôle solidarités (fictif)');
  await hand.fill('Adresse électronique', 'solidarites@exemple.test');
  await hand.press('Créer le brouillon');

  // Refused at its field, with everything that was typed.
  expect(await page.locator('[role=alert]').innerText()).toContain('Un champ est à reprendre');
  expect(await page.getByLabel('Nom du service').inputValue()).toBe('Pôle solidarités (fictif)');
  expect(await seen(page)).toEqual([]);
  await hand.fill('Montant de l’appel, en euros', '100 000');
  await hand.press('Créer le brouillon');
  expect(await page.locator('h1').innerText()).toContain(name);
  expect(await page.locator('main').innerText()).toContain('Rien ne manque');
  expect(await seen(page)).toEqual([]);

  await hand.press('Publier');
  expect(await page.locator('[role=status]').innerText()).toContain('L’appel est publié');
  expect(await page.locator('main').innerText()).toContain('Il ouvre le 3 février 2090');
  expect(await seen(page)).toEqual([]);
  expect(hand.clicks()).toBeLessThanOrEqual(25);
}

test('an officer opens a simple call from a template in at most 25 clicks', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    viewport: { width: 1280, height: 900 },
  });
  const { page } = visit;
  await openACall(page, 'Entraide (fictif)', axe);

  await page.getByLabel('Nouvelle clôture').fill('2090-04-11T12:00');
  await page.getByRole('button', { name: 'Prolonger pour tous' }).click();
  expect(await page.locator('[role=alert]').innerText()).toContain('Écrivez la raison');
  expect(await page.getByLabel('Nouvelle clôture').inputValue()).toBe('2090-04-11T12:00');
  await page.getByLabel('Raison, qui sera publiée').fill('Une panne du réseau.');
  await page.getByRole('button', { name: 'Prolonger pour tous' }).click();
  expect(await page.locator('main').innerText()).toContain('11 avril 2090');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Réglages', exact: true }).click();
  expect(await axe(page)).toEqual([]);
});

test('the same without JavaScript, on a phone', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 700 },
  });
  const { page } = visit;
  await openACall(page, 'Voisinage (fictif)', async () => []);
});
