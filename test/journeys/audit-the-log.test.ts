import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '#platform/events.ts';
import { useBrowser } from '../browser.ts';
import { noon } from '../builders/call.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const people = useBrowser();
let server: BoardServer;
let site: BoardSite;
beforeAll(async () => {
  server = await startBoardServer();
  site = await server.serve({});
  const { db, authorityId } = server;
  const { id } = await db.selectFrom('persons').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('memberships')
    .values({ authority_id: authorityId, person_id: id, role: 'auditor', granted_at: noon })
    .execute();
  for (let number = 1; number <= 60; number += 1) {
    await record(db, {
      authorityId,
      subject: { kind: 'call', id: `appel-${number % 2}` },
      name: number % 2 === 0 ? 'call-renamed' : 'call-closed',
      actorId: id,
      happenedAt: noon,
      facts: { number },
      personal: { name: 'Camille Exemple (fictive)' },
    });
  }
});
afterAll(() => server.stop());

const visit = (path: string, width: number, javaScriptEnabled = true) =>
  people.open(`${site.url}${path}`, {
    storageState: site.signedIn,
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });

const rows = (page: Page) => page.locator('tbody tr').count();

/** What axe finds, and whether the page scrolls sideways. */
async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isTooWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return [...violations.map(({ id }) => id), ...(isTooWide ? ['wide'] : [])];
}

test('an auditor finds what happened to one call, and takes it away', async () => {
  await using desk = await visit('/audit', 1280);
  const { page } = desk;
  expect([await rows(page), await faults(page)]).toEqual([50, []]);
  await page.getByRole('link', { name: 'Plus anciens' }).click();
  expect([await rows(page), await faults(page)]).toEqual([11, []]);

  await page.getByRole('combobox', { name: 'Événement' }).selectOption('call-renamed');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  expect([await rows(page), await faults(page)]).toEqual([30, []]);
  expect(await page.locator('main').innerText()).not.toContain('Camille Exemple');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^JSON Lines/ }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).facts.number)).toEqual(
    Array.from({ length: 30 }, (_, index) => 2 * (index + 1)),
  );
  expect(desk.complaints).toEqual([]);
});

test('on a narrow screen, in English, without JavaScript', async () => {
  await using desk = await visit('/en/audit?name=call-closed', 320, false);
  const { page } = desk;
  expect(await rows(page)).toEqual(30);
  await page.getByText('Search the log').click();
  await page.getByLabel('From').fill('2030-01-01');
  await page.getByRole('button', { name: 'Search', exact: true }).last().click();
  expect(await page.locator('main').innerText()).toContain('No event meets these criteria.');

  await using narrow = await visit('/en/audit?from=2026-02-30', 320);
  expect(await faults(narrow.page)).toEqual([]);
  expect(await narrow.page.locator('main').innerText()).toContain('"2026-02-30" is not a day');
});
