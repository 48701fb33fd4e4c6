import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { useBrowser } from '../browser.ts';
import { type Instance, startInstance } from '../instance.ts';

const visitors = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'laureat-sheets-'));
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

/** An officer of the demonstration reads the sheet, settles it, and publishes it as `edition`. */
async function takeIn(page: Page, edition: string, seen: (page: Page) => Promise<unknown[]>) {
  await page.getByRole('button', { name: 'Agent instructeur' }).click();
  await page.goto(`${instance.url}/office/sheets`);
  await page.setInputFiles('#sheet', join(projectRoot, 'demo/occitanie-2021.md'));
  await page.getByRole('button', { name: 'Relire' }).click();
  expect(await page.locator('main').innerText()).toContain('52 lignes lues, 2 questions à régler');
  expect(await seen(page)).toEqual([]);

  await page.locator('#question-1').getByRole('link', { name: 'Corriger la ligne' }).click();
  await page.getByLabel('Bénéficiaire').fill('ADIE et AFPA');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  // Without its reason a correction is not taken, and what was typed is still there.
  expect(await page.locator('[role=alert]').innerText()).toContain('Dites pourquoi');
  expect(await page.getByLabel('Bénéficiaire').inputValue()).toBe('ADIE et AFPA');
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Pourquoi').fill('Nommées dans l’objet.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await page.locator('#question-2').getByRole('button', { name: 'Laisser' }).click();
  await page.getByRole('link', { name: 'Préparer la publication' }).click();
  await page.getByLabel('Nom de l’appel').fill('Feuille reprise');
  await page.getByLabel('Programme').fill('Stratégie pauvreté');
  await page.getByLabel('Édition').fill(edition);
  await page.getByLabel('Région').selectOption('76');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publier' }).click();

  expect(page.url()).toBe(`${instance.url}/calls/feuille-reprise-${edition}`);
  const first = page.locator('#award-1');
  expect(await first.innerText()).toContain('ADIE et AFPA');
  expect(await first.innerText()).toContain('Nommées dans l’objet.');
  expect(await seen(page)).toEqual([]);
}

test('an officer takes in the sheet, settles its questions and publishes', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    viewport: { width: 1280, height: 900 },
  });
  await takeIn(visit.page, '2021', axe);
  // Chromium notes the one refusal of the journey; nothing broke the security policy.
  expect(visit.complaints).toEqual([expect.stringContaining('422')]);
});

test('the same without JavaScript, on a phone', async () => {
  await using visit = await visitors.open(`${instance.url}/demo`, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 700 },
  });
  await takeIn(visit.page, '2020', async () => []);
});
