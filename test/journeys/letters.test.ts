import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const people = useBrowser();
let server: BoardServer;
let site: BoardSite;
beforeAll(async () => {
  server = await startBoardServer();
  site = await server.serve({});
});
afterAll(() => server.stop());

const asAdministrator = (path: string, javaScriptEnabled: boolean, width: number) =>
  people.open(`${site.url}${path}`, {
    storageState: site.signedIn,
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });

const words = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');

/** What axe finds, and whether the page scrolls sideways. */
async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isTooWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.target]),
    ...(isTooWide ? ['wide'] : []),
  ];
}

describe('an administrator gives the service its letters', () => {
  test('without JavaScript: the first letterhead, its logo, and a letter that bears it', async () => {
    await using desk = await asAdministrator('/admin/letterheads', false, 360);
    expect(await words(desk.page)).toContain('Pas encore d’en-tête');
    await desk.page.getByRole('link', { name: 'Écrire l’en-tête de' }).first().click();
    await desk.page.getByLabel('Adresse').fill('1 place de l’Exemple\n31000 Toulouse');
    await desk.page.getByLabel('Image du logo').setInputFiles('docs/results.png');
    await desk.page.getByRole('button', { name: 'Enregistrer cette version' }).click();
    expect(await words(desk.page)).toContain('Ce que montre le logo : Écrivez ce champ.');
    expect(await desk.page.getByLabel('Adresse').inputValue()).toContain('31000 Toulouse');
    await desk.page.getByLabel('Ce que montre le logo').fill('Une feuille de résultats');
    await desk.page.getByLabel('Image du logo').setInputFiles('docs/results.png');
    await desk.page.getByRole('button', { name: 'Enregistrer cette version' }).click();
    expect(await words(desk.page)).toContain('La version 1 est en vigueur');
    expect(await words(desk.page)).toContain('Un logo est en place');
    const letter = desk.page.getByRole('link', { name: 'Aperçu d’une lettre (PDF)' });
    const address = (await letter.getAttribute('href')) ?? '';
    const answer = await desk.page.request.get(`${site.url}${address}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  test('a text is refused, mended, seen, and put in force', async () => {
    await using desk = await asAdministrator('/admin/document-templates', true, 320);
    expect(await faults(desk.page)).toEqual([]);
    await desk.page
      .getByRole('link', { name: 'Texte d’origine : Refus, en français' })
      .first()
      .click();
    expect(await faults(desk.page)).toEqual([]);
    await desk.page
      .getByLabel('Texte', { exact: true })
      .fill('Motif : {motif}\nRecours : {recour}');
    await desk.page.getByRole('button', { name: 'Enregistrer le texte' }).click();
    expect(await words(desk.page)).toContain('Le champ {recour} n’existe pas');
    expect(await faults(desk.page)).toEqual([]);
    await desk.page
      .getByLabel('Texte', { exact: true })
      .fill('Motif : {motif}\nRecours : {recours}');
    await desk.page.getByRole('button', { name: 'Enregistrer le texte' }).click();
    expect(await words(desk.page)).toContain('La version 1 n’est pas encore en vigueur');
    expect(await faults(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Mettre en vigueur : Texte du service' }).click();
    expect(await words(desk.page)).toContain('Les prochaines lettres seront faites avec ce modèle');
    await desk.page.goto(`${site.url}/admin/letterheads`);
    expect(await faults(desk.page)).toEqual([]);
    await desk.page.getByRole('link', { name: 'Voir et modifier' }).first().click();
    expect(await faults(desk.page)).toEqual([]);
    // Chromium says of every refused form that it was refused.
    expect(desk.complaints).toEqual([expect.stringContaining('status of 422')]);
  });
});
