import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { useBrowser, type Visit } from '../browser.ts';
import { type Instance, startInstance } from '../instance.ts';
import { type MailServer, startMailServer } from '../mail-server.ts';

const visitors = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'laureat-organisation-'));
let mail: MailServer;
let instance: Instance;
/** Who opened it: an administrator, and a stranger to every organisation. */
let agent: Visit;

/** An installation with its first service; mail really leaves: accounts are opened by links. */
beforeAll(async () => {
  mail = await startMailServer();
  const sending = { SMTP_URL: mail.url, MAIL_FROM: 'laureat@exemple.test' };
  instance = await startInstance({ env: { DATA_DIR: folder, DEMO: 'non', ...sending } });
  agent = await visitors.open(`${instance.url}/setup`);
  await openInstallation(agent.page);
});
afterAll(async () => {
  await agent[Symbol.asyncDispose]();
  await instance.stop();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openInstallation(page: Page) {
  await vi.waitFor(() => expect(instance.said()).toMatch(/with the code \S+/));
  const [, code = ''] = /with the code (\S+)/.exec(instance.said()) ?? [];
  await page.getByLabel('Code d’ouverture').fill(code);
  await page.getByLabel('Nom entier du service').fill('Préfecture de l’exemple (fictive)');
  await page.getByLabel('Nom court').fill('Préfecture Exemple');
  await page.getByLabel('Nom et prénom').fill('Alix Roche (fictive)');
  await page.getByLabel('Adresse électronique').fill('alix@exemple.test');
  await page.getByLabel('Mot de passe').fill('une phrase assez longue');
  await press(page, 'Ouvrir l’installation');
}

type Look = (page: Page) => Promise<unknown[]>;

const axe: Look = async (page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const width = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.target]),
    ...(width ? ['scrolls sideways'] : []),
  ];
};

const heading = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const envelopesOf = ({ to }: ParsedMail): string =>
  [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(' ');

/** What the last letter to that address links to, once the server has it. */
async function linkTo(to: string): Promise<string> {
  const letter = () => mail.received.findLast((each) => envelopesOf(each).includes(to));
  await expect.poll(() => letter()?.subject, { timeout: 20_000 }).toBeDefined();
  return /https?:\S+token=[\w-]+/.exec(letter()?.text ?? '')?.[0] ?? '';
}

type Way = { look: Look; site: string; email: string };

async function openAnAccount(page: Page, { look, site, email }: Way) {
  await page.goto(`${site}/organisations`);
  expect(await heading(page)).toBe('Se connecter');
  await page.getByRole('link', { name: 'Créer un compte' }).click();
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Adresse électronique').fill('sans arobase');
  await press(page, 'Recevoir le lien');
  expect(await page.locator('#email-error').innerText()).toContain('avec son @');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Adresse électronique').fill(email);
  await press(page, 'Recevoir le lien');
  expect(await heading(page)).toBe('Regardez votre messagerie');
  expect(await look(page)).toEqual([]);
  await page.goto(await linkTo(email));
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Prénom et nom').fill('Sacha Bonnet (fictif)');
  await press(page, 'Créer mon compte');
}

async function createAnOrganisation(page: Page, { look, name }: { look: Look; name: string }) {
  expect(await heading(page)).toBe('Mes organismes');
  expect(await look(page)).toEqual([]);
  await page.getByRole('link', { name: 'Créer un organisme' }).click();
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Association').check();
  await page.getByLabel('SIRET, si vous').fill('123');
  await press(page, 'Continuer');
  expect(await page.getByRole('alert').innerText()).toContain('Il manque 11 chiffres');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('SIRET, si vous').fill('');
  await press(page, 'Continuer');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await press(page, 'Créer l’organisme');
  expect(await page.getByRole('alert').innerText()).toContain('cochez qu’il est demandé');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('SIRET demandé, pas encore reçu').check();
  await press(page, 'Créer l’organisme');
  expect(await heading(page)).toBe(name);
  expect(await look(page)).toEqual([]);
}

async function inviteASecond(page: Page, { look, email }: { look: Look; email: string }) {
  await page.getByRole('link', { name: 'Voir et inviter les membres' }).click();
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Adresse électronique').fill(email);
  await press(page, 'Envoyer l’invitation');
  expect(await page.getByRole('status').innerText()).toBe('L’invitation est partie.');
  expect(await look(page)).toEqual([]);
}

async function takeThePlace(page: Page, { look, name }: { look: Look; name: string }) {
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Prénom et nom').fill('Noé Lopez (fictif)');
  await press(page, 'Créer mon compte');
  expect(await heading(page)).toBe('Vous êtes invité');
  expect(await look(page)).toEqual([]);
  await press(page, 'Accepter');
  expect(await heading(page)).toBe(name);
  await page.getByRole('link', { name: 'Voir et joindre les pièces' }).click();
  expect(await look(page)).toEqual([]);
}

describe('from nothing to an organisation and its second member, and nobody else finds it', () => {
  test.each([
    { name: 'at 320 px, axe after each state', javaScriptEnabled: true, look: axe },
    { name: 'without JavaScript', javaScriptEnabled: false, look: async () => [] },
  ])('$name', async ({ javaScriptEnabled, look }) => {
    const { url: site } = instance;
    const mark = javaScriptEnabled ? 'un' : 'deux';
    const name = `Les Jardins partagés ${mark} (fictifs)`;
    const options = { viewport: { width: 320, height: 800 }, javaScriptEnabled };
    await using first = await visitors.open(`${site}/`, options);
    await openAnAccount(first.page, { look, site, email: `sacha-${mark}@exemple.test` });
    await createAnOrganisation(first.page, { look, name });
    const organisation = first.page.url().replace(/\?.*/, '');
    const invited = `noe-${mark}@exemple.test`;
    await inviteASecond(first.page, { look, email: invited });

    await using second = await visitors.open(await linkTo(invited), options);
    await takeThePlace(second.page, { look, name });

    expect((await agent.page.goto(organisation))?.status()).toBe(404);
    expect((await agent.page.goto(`${site}/organisations`))?.status()).toBe(200);
    expect(await agent.page.locator('main').innerText()).not.toContain(name);
    expect(
      [...first.complaints, ...second.complaints].filter((said) => !/404|422/.test(said)),
    ).toEqual([]);
  });
});
