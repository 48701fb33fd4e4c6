import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../browser.ts';

const visitors = useBrowser();
const site = inject('site');

/** What axe finds in the page as it now stands, by rule and place. */
async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}
const heading = (page: Page) => page.locator('h1').innerText();
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

/** The journey is the same for everybody; only some have JavaScript, and only axe needs it. */
async function findALaureate(page: Page, seen: (page: Page) => Promise<unknown[]>) {
  await page.locator('main input[name=q]').fill('valoris gers');
  await page.locator('main button[type=submit]').click();
  expect(new URL(page.url()).pathname).toBe('/search');
  expect(await page.locator('main').innerText()).toContain('ASSOCIATION VALORIS');
  expect(await seen(page)).toEqual([]);

  await page.getByRole('link', { name: 'ASSOCIATION VALORIS' }).first().click();
  expect(await heading(page)).toBe('ASSOCIATION VALORIS');
  expect(await seen(page)).toEqual([]);

  await page.locator('.table tbody a').first().click();
  expect(await heading(page)).toBe('Action des groupes de travail et des acteurs');
  expect(page.url()).toMatch(/\/calls\/groupes-de-travail-2021#award-\d+$/);
  expect(await seen(page)).toEqual([]);

  const gers = page.locator('#department-32');
  expect(plain(await gers.innerText())).toContain('4 projets · 141 900 €');
  await gers.locator('.amount a').click();
  expect(plain(await heading(page))).toBe('Montant de Gers (32) : 141 900 €');
  expect(await page.locator('.table tbody tr').count()).toBe(4);
  expect(plain(await page.locator('.table tfoot').innerText())).toContain('141 900 €');
  expect(await seen(page)).toEqual([]);
}

describe('a visitor finds a laureate of the Gers and opens a figure’s rows', () => {
  test.each([360, 1280])('at %i px, axe after each state', async (width) => {
    await using visit = await visitors.open(site, { viewport: { width, height: 900 } });
    await findALaureate(visit.page, axe);
    expect(visit.complaints).toEqual([]);
  });
  test('without JavaScript', async () => {
    await using visit = await visitors.open(site, { javaScriptEnabled: false });
    await findALaureate(visit.page, async () => []);
  });
});

test('the stated total stands beside the true one, the source line one click away', async () => {
  await using visit = await visitors.open(`${site}/calls/groupes-de-travail-2021`);
  const { page } = visit;
  const figure = page.locator('.key-figure').first();
  expect(plain(await figure.innerText())).toContain('2 046 321 €');
  expect(plain(await figure.innerText())).toContain('−18 €');
  await figure.getByRole('link', { name: 'ligne 27' }).click();
  expect(page.url()).toMatch(/\/source#L27$/);
  expect(plain(await page.locator('#L27').innerText())).toContain('2 046 321');
  expect(await axe(page)).toEqual([]);
});

test('every page of the site is read at 320 px without scrolling sideways', async () => {
  const paths = [
    '/',
    '/calls',
    '/calls/groupes-de-travail-2021',
    '/calls/groupes-de-travail-2020',
    '/calls/groupes-de-travail-2021/figures',
    '/calls/groupes-de-travail-2021/figures/awarded-total',
    '/calls/groupes-de-travail-2021/source',
    '/beneficiaries/commune-de-toulouse',
    '/territories/11',
    '/search?q=jeunes',
    '/data',
    '/key',
  ];
  // English has longer and shorter words, on the same components: two pages tell.
  for (const path of [...paths, '/en', '/en/calls/groupes-de-travail-2021']) {
    await using visit = await visitors.open(site + path, { viewport: { width: 320, height: 700 } });
    const { page } = visit;
    const found = {
      path,
      width: await page.evaluate('document.documentElement.scrollWidth'),
      headings: await page.locator('h1').count(),
      lang: await page.locator('html').getAttribute('lang'),
      violations: await axe(page),
    };
    const lang = path.startsWith('/en') ? 'en' : 'fr';
    expect(found).toEqual({ path, width: 320, headings: 1, lang, violations: [] });
  }
});
