import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reserve } from '#features/programmes/ledger/ledger-verbs.ts';
import { euros } from '#kernel/money.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { aPerson } from '#test/builders/person.ts';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const visitors = useBrowser();
let server: BoardServer;
type Desk = { site: BoardSite; path: string };
let desk: Desk;
let plainDesk: Desk;
beforeAll(async () => {
  server = await startBoardServer();
  [desk, plainDesk] = await Promise.all([aDesk(), aDesk()]);
});
afterAll(() => server.stop());

/** A programme of last year's envelope, on which a wave holds its ceiling, and its officer. */
async function aDesk(): Promise<Desk> {
  const { db } = server;
  const { authority, programme } = await aProgramme(db, 'Stratégie d’exemple (fictive)');
  const past = await anEnvelope(db, programme, { name: 'Appels 2026' });
  const holder = { kind: 'wave', id: '00000000-0000-4000-8000-000000000021' };
  const place = { authorityId: authority.id, envelopeId: past.id, holder };
  settled(await reserve(aContext(db), { ...place, amount: euros(60_000), source: 'Vague 1' }));
  const roles = [{ authorityId: authority.id, role: 'officer' as const }];
  const site = await server.serve({}, await aPerson(db, { roles }));
  return { site, path: `/office/programmes/${programme.id}` };
}

type Seen = (page: Page) => Promise<unknown[]>;
const nothing: Seen = async () => [];

/** What axe finds, and whether the page scrolls sideways. */
const axe: Seen = async (page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isTooWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.target]),
    ...(isTooWide ? ['wide'] : []),
  ];
};

const read = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');
const follow = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('link', { name, exact: true }).first().click();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Opens next year's envelope, carries credits over to it by an act, delegates a part of it. */
async function manageCredits(page: Page, seen: Seen) {
  await follow(page, 'Programmes et crédits');
  expect(await seen(page)).toEqual([]);
  await follow(page, 'Stratégie d’exemple (fictive)');
  expect(await seen(page)).toEqual([]);

  await follow(page, 'Ouvrir une enveloppe');
  await page.getByLabel('Année').fill('2027');
  await page.getByLabel('Nom de l’enveloppe').fill('Appels 2027');
  await page.getByLabel('Jour de clôture').fill('2026-12-31');
  await page.getByLabel('Territoire').selectOption({ label: 'Occitanie' });
  await page.getByLabel('Référence de la source').fill('Notification fictive');
  await press(page, 'Enregistrer');
  expect(await page.locator('[role=alert]').innerText()).toContain('de l’année 2027');
  expect(await page.getByLabel('Nom de l’enveloppe').inputValue()).toEqual('Appels 2027');
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Jour de clôture').fill('2027-12-15');
  await press(page, 'Enregistrer');
  expect(await read(page)).toContain('Aucun crédit');
  expect(await seen(page)).toEqual([]);

  await follow(page, 'Stratégie d’exemple (fictive)');
  await follow(page, 'Appels 2026');
  await follow(page, 'Reporter à une autre année');
  await page.getByLabel('Vers l’enveloppe').selectOption({ label: 'Appels 2027 (2027)' });
  await page.getByLabel('Autorisations d’engagement (AE)').fill('40 001');
  await page.getByLabel('Motif').fill('Vague close');
  await page.getByLabel('Acte qui permet le report').fill('Arrêté fictif nº 3');
  await press(page, 'Reporter');
  expect(await page.locator('[role=alert]').innerText()).toContain(
    'Il reste 40\u00a0000\u00a0€ en AE',
  );
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Autorisations d’engagement (AE)').fill('40 000');
  await press(page, 'Reporter');
  expect(await read(page)).toContain('Reste en AE ni réservé, ni confié à une sous-enveloppe 0 €');
  await follow(page, /^60\s000\s€$/);
  expect(await read(page)).toContain('Grand livre 1 écriture');
  expect(await seen(page)).toEqual([]);

  await follow(page, 'Appels 2027 (2027)');
  await follow(page, 'Ouvrir une sous-enveloppe');
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Nom de l’enveloppe').fill('Part de l’Ariège');
  await page.getByLabel('Autorisations d’engagement (AE)').fill('15 000');
  await page.getByLabel('Crédits de paiement (CP)').fill('0');
  await page.getByLabel('Référence de la source').fill('Décision fictive');
  await page.getByLabel('Service qui signe et paie').fill('DDETS de l’Ariège (fictif)');
  await page.getByLabel('Acte de délégation').fill('Arrêté fictif nº 4');
  await press(page, 'Enregistrer');
  expect(await read(page)).toContain('Signée et payée par : DDETS de l’Ariège (fictif)');
  expect(await seen(page)).toEqual([]);
}

test('an officer carries credits over by an act and delegates a part, at 320 px', async () => {
  const { site, path } = desk;
  await using visit = await visitors.open(`${site.url}${path}`, {
    storageState: site.signedIn,
    viewport: { width: 320, height: 900 },
  });
  await manageCredits(visit.page, axe);
  // Chromium says of each form that was refused that it was.
  expect(visit.complaints.filter((said) => !said.includes('422'))).toEqual([]);
});

test('the same without JavaScript', async () => {
  const { site, path } = plainDesk;
  await using visit = await visitors.open(`${site.url}${path}`, {
    storageState: site.signedIn,
    javaScriptEnabled: false,
  });
  await manageCredits(visit.page, nothing);
});
