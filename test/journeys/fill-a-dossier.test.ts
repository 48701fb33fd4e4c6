import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswers } from '#features/applications/answer-queries.ts';
import { aDraft } from '#test/builders/application.ts';
import { useBrowser } from '../browser.ts';
import { type ServedApp, type SignedIn, serveApp } from './served-app.ts';

const visitors = useBrowser();
let server: ServedApp;
let draft: Awaited<ReturnType<typeof aDraft>>;
let manager: SignedIn;
let writer: SignedIn;

beforeAll(async () => {
  server = await serveApp('draft');
  draft = await aDraft(server.db, 'parcours', {
    others: ['writer'],
    opensAt: new Date('2020-01-01T00:00:00Z'),
    closesAt: new Date('2100-01-01T00:00:00Z'),
    publicFrom: new Date('2020-01-01T00:00:00Z'),
  });
  manager = await server.signIn({ id: draft.reader.personId });
  writer = await server.signIn({ id: draft.otherReaders[0]?.personId ?? '' });
});
afterAll(() => server.stop());

type Visiting = { as: SignedIn; javaScriptEnabled?: boolean; width?: number };
const open = (path: string, { as, javaScriptEnabled = true, width = 360 }: Visiting) =>
  visitors.open(`${server.url}${path}`, {
    storageState: as,
    viewport: { width, height: 800 },
    javaScriptEnabled,
  });

const section = (key: string) => `/applications/${draft.id}/sections/${key}`;
const typedOf = async (field: string) => (await readAnswers(server.db, draft.id)).typed[field];
/** What the corner of the page says, with plain spaces. */
const says = (page: Page, text: string) =>
  expect
    .poll(async () => (await page.locator('[data-saved]').innerText()).replace(/\s+/g, ' '), {
      timeout: 10_000,
    })
    .toContain(text);

/** Without scripts axe never ends. */
async function axe(page: Page, hasScripts = true) {
  if (!hasScripts) return [];
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}
const sideways = async (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

test('what one types is saved by itself, and the page says when', async () => {
  await using visit = await open(section('projet'), { as: manager });
  const { page, complaints } = visit;
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
  await page.getByLabel('Public visé').fill('Les voisins du quartier');
  await says(page, 'Enregistré à');
  await expect.poll(() => typedOf('public_vise')).toEqual(['Les voisins du quartier']);
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Le budget' }).waitFor();
  expect([await axe(page), await sideways(page), complaints]).toEqual([[], false, []]);
});

test('the network drops: it is kept on the device, said, and sent when it is back', async () => {
  await using visit = await open(section('projet'), { as: manager });
  const { page } = visit;
  await page.context().setOffline(true);
  await page.getByLabel('Personnes aidées').fill('45');
  await says(page, 'Pas enregistré : le réseau');
  expect(await axe(page)).toEqual([]);
  await page.context().setOffline(false);
  await says(page, 'Enregistré à');
  expect(await typedOf('personnes')).toEqual(['45']);
});

test('two members write at once: the second sees both answers and chooses', async () => {
  await using one = await open(section('projet'), { as: manager });
  await using two = await open(section('projet'), { as: writer });
  await two.page.getByLabel('Public visé').fill('Les jeunes');
  await says(two.page, 'Enregistré à');
  await one.page.getByLabel('Public visé').fill('Les aînés');
  await one.page.getByText('Noa writer (fictif) a changé « Public visé »').waitFor();
  expect([await axe(one.page), await typedOf('public_vise')]).toEqual([[], ['Les jeunes']]);
  await one.page.getByRole('button', { name: 'Garder la mienne' }).click();
  await says(one.page, 'Enregistré à');
  expect(await typedOf('public_vise')).toEqual(['Les aînés']);
});

test('the session ends in mid-form: nothing is lost, with JavaScript or without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await using visit = await open(section('projet'), { as: manager, javaScriptEnabled });
    const { page } = visit;
    const text = `Une heure de travail, ${javaScriptEnabled}`;
    await page.context().clearCookies();
    await page.getByLabel('Public visé').fill(text);
    if (javaScriptEnabled) await says(page, 'votre session a pris fin');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.waitForURL(/\/sign-in\?next=/);
    expect(await axe(page, javaScriptEnabled)).toEqual([]);
    const next = new URL(page.url()).searchParams.get('next') ?? '';
    if (typeof manager === 'string') throw new Error('A session is cookies here');
    await page.context().addCookies(manager.cookies);
    await page.goto(server.url + next);
    expect(await page.getByLabel('Public visé').inputValue()).toBe(text);
    expect([await axe(page, javaScriptEnabled), await sideways(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.waitForURL(/checked/);
    expect(await typedOf('public_vise')).toEqual([text]);
  }
});

const aKept = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${name}\n%%EOF\n`),
});

/** Kept once in the profile, then one click in the dossier; the other is still offered. */
async function joinOneOfTwo(page: Page): Promise<void> {
  const question = page.url();
  await page.goto(`${server.url}/organisations/${draft.organisation.id}/documents`);
  await page.getByLabel('Quelle pièce').selectOption('RIB');
  await page.getByLabel('Fichiers').setInputFiles([aKept('rib.pdf'), aKept('ancien-rib.pdf')]);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.goto(question);
  await page.getByRole('button', { name: 'Joindre rib.pdf' }).click();
  await page.getByText('Ajouté au dossier.').waitFor();
  await page.getByRole('link', { name: 'rib.pdf', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^Joindre/ }).count()).toBe(1);
  expect(await sideways(page)).toBe(false);
}

test('without JavaScript: from the list to a section, a fault at its field, a file, an adviser', async () => {
  await using visit = await open('/applications', { as: manager, javaScriptEnabled: false });
  const { page } = visit;
  expect(await sideways(page)).toBe(false);
  await page.getByRole('link', { name: 'Un café des voisins (fictif)' }).click();
  expect(await sideways(page)).toBe(false);
  await page.getByRole('link', { name: 'Le projet' }).click();
  await page.getByLabel('Personnes aidées').fill('beaucoup');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  expect(await page.getByLabel('Personnes aidées').inputValue()).toBe('beaucoup');
  expect(await page.locator('#personnes-error').innerText()).not.toBe('');
  await page.goto(server.url + section('budget'));
  await page.getByRole('button', { name: 'Ajouter ou retirer des fichiers' }).click();
  expect(await sideways(page)).toBe(false);
  await joinOneOfTwo(page);
  await page.goto(`${server.url}/applications/${draft.id}/advice`);
  await page.getByLabel('Alix Officier (fictif)').check();
  await page.getByLabel('Je consens').check();
  await page.getByRole('button', { name: 'Laisser lire mon brouillon' }).click();
  await page.getByText('C’est fait').waitFor();
  expect(await sideways(page)).toBe(false);
});

test('every page of a dossier is sound, at the width of a phone and of a screen', async () => {
  const pages = ['', '/advice', '/answers/pieces/files'].map(
    (rest) => `/applications/${draft.id}${rest}`,
  );
  for (const path of ['/applications', '/applications/new?call=parcours', ...pages]) {
    await using visit = await open(path, { as: manager, width: 1280 });
    expect([path, await axe(visit.page), await sideways(visit.page)]).toEqual([path, [], false]);
  }
});
