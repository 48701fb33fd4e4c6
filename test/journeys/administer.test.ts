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

const asAdministrator = (path: string, javaScript = true, width = 1280) =>
  people.open(`${site.url}${path}`, {
    storageState: site.signedIn,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
  });
const asVisitor = (path: string, width = 1280) =>
  people.open(`${site.url}${path}`, { viewport: { width, height: 900 } });

const words = async (page: Page, place = 'body') =>
  (await page.locator(place).innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');

/** What axe finds, and whether the page scrolls sideways. */
async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isTooWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  const pictures = process.env['PICTURES'];
  if (pictures) {
    const name = `${new URL(page.url()).pathname.replace(/\W+/g, '-')}-${page.viewportSize()?.width}`;
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.target]),
    ...(isTooWide ? ['wide'] : []),
  ];
}

const text = 'Le site ferme samedi de 8 h à 10 h pour entretien.';

describe('an administrator says what is missing, and says something to everybody', () => {
  test('without JavaScript: from what is missing to a banner that a visitor sees', async () => {
    await using desk = await asAdministrator('/admin', false);
    expect(await words(desk.page, 'main')).toContain('11 textes que la loi veut publics');
    await desk.page.getByRole('link', { name: 'Compléter les textes du service' }).click();
    await desk.page.getByLabel('Contact de sécurité').fill('securite@exemple.test');
    await desk.page.getByRole('button', { name: 'Enregistrer les textes' }).click();
    expect(await words(desk.page, 'main')).toContain('1 texte modifié');

    await desk.page.goto(`${site.url}/admin/announcements`);
    await desk.page.getByLabel('Texte en français').fill(text);
    await desk.page.getByLabel('Attention').check();
    await desk.page.getByRole('button', { name: 'Afficher l’annonce' }).click();
    expect(await words(desk.page, 'main')).toContain('Écrivez le texte dans les deux langues');
    expect(await desk.page.getByLabel('Texte en français').inputValue()).toEqual(text);
    await desk.page.getByLabel('Texte en anglais').fill('The site closes on Saturday, 8 to 10 am.');
    await desk.page.getByRole('button', { name: 'Afficher l’annonce' }).click();
    expect(await words(desk.page, 'main')).toContain('L’annonce est enregistrée');

    await using visit = await asVisitor('/about');
    const banner = visit.page.getByRole('region', { name: 'Annonces du service' });
    expect(await banner.innerText()).toEqual(`Attention : ${text}`.replace(' :', '\u00a0:'));
    expect(await faults(visit.page)).toEqual([]);
    await visit.page.getByRole('link', { name: 'English' }).click();
    expect(await words(visit.page)).toContain('Caution: The site closes on Saturday');
    expect(visit.complaints).toEqual([]);
  });

  const pages = [
    '/admin',
    '/admin/settings',
    '/admin/legal-texts',
    '/admin/announcements',
    '/admin/maintenance',
  ];
  test.each(pages)('axe finds nothing on %s at 320 px', async (path) => {
    await using desk = await asAdministrator(path, true, 320);
    expect(await faults(desk.page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  test('axe finds nothing on the pages that the law asks for', async () => {
    await using visit = await asVisitor('/accessibility', 320);
    expect(await faults(visit.page)).toEqual([]);
    for (const path of [
      '/legal-notice',
      '/privacy',
      '/data-register',
      '/security',
      '/en/site-map',
    ]) {
      await visit.page.goto(`${site.url}${path}`);
      expect(await faults(visit.page)).toEqual([]);
    }
    expect(visit.complaints).toEqual([]);
  });

  test('the site is closed, waits calmly, and opens again', async () => {
    await using desk = await asAdministrator('/admin/maintenance', false, 360);
    await desk.page.getByRole('button', { name: 'Fermer le site aux visiteurs' }).click();
    await using visit = await asVisitor('/', 360);
    expect(await words(visit.page, 'main')).toContain('Le site revient bientôt');
    expect(await faults(visit.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Rouvrir le site' }).click();
    await visit.page.reload();
    expect(await words(visit.page, 'main')).toContain('L’argent public');
  });
});
