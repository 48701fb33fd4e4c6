import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../browser.ts';
import { type Instance, startInstance } from '../instance.ts';
import { type MailServer, startMailServer } from '../mail-server.ts';
import { runToEnd } from '../processes.ts';

const visitors = useBrowser();
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** An installation as it is on its first day: no demonstration, no account. */
async function anEmptyInstallation(mail: MailServer): Promise<Instance & { dataDir: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-people-'));
  const instance = await startInstance({
    env: { DATA_DIR: folder, DEMO: 'non', SMTP_URL: mail.url, MAIL_FROM: 'laureat@exemple.test' },
  });
  cleanups.push(async () => {
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...instance, dataDir: folder };
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

/** The code is on the terminal of whoever started it, and is shown again when asked. */
async function codeOf({ said, dataDir }: Instance & { dataDir: string }): Promise<string> {
  await expect.poll(said).toMatch(/with the code \S+/);
  const [, code = ''] = /with the code (\S+)/.exec(said()) ?? [];
  const shown = await runToEnd('laureat', ['setup-code'], { env: { DATA_DIR: dataDir } });
  expect(shown.out).toBe(`${code}\n`);
  return code;
}

async function openInstallation(page: Page, code: string, look: Look) {
  expect(await heading(page)).toBe('Ouvrir cette installation');
  await page.getByLabel('Code d’ouverture').fill(code);
  await press(page, 'Ouvrir l’installation');
  expect(await page.getByRole('alert').innerText()).toBe('Écrivez votre nom.');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Code d’ouverture').fill('AAAA-AAAA-AAAA-AAAA');
  await press(page, 'Ouvrir l’installation');
  expect(await page.getByRole('alert').innerText()).toContain('Ce code n’est pas celui');
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Code d’ouverture').fill(code);
  await page.getByLabel('Nom entier du service').fill('Préfecture de l’exemple (fictive)');
  await page.getByLabel('Nom court').fill('Préfecture Exemple');
  await page.getByLabel('Nom et prénom').fill('Alix Roche (fictive)');
  await page.getByLabel('Adresse électronique').fill('alix@exemple.test');
  await page.getByLabel('Mot de passe').fill('une phrase assez longue');
  await press(page, 'Ouvrir l’installation');
  expect(await heading(page)).toBe('Personnes');
  expect(await page.locator('.table tbody tr').count()).toBe(1);
  expect(await look(page)).toEqual([]);
}

async function inviteAnOfficer(page: Page, look: Look) {
  await page.getByRole('link', { name: 'Inviter une personne' }).click();
  expect(await look(page)).toEqual([]);
  await page.getByLabel('Nom et prénom').fill('Inès Faure (fictive)');
  await page.getByLabel('Adresse électronique').fill('ines@exemple.test');
  await page.getByLabel('Agent instructeur').check();
  await press(page, 'Envoyer l’invitation');
  expect(await page.getByRole('status').innerText()).toBe('L’invitation est partie.');
  expect(await look(page)).toEqual([]);
}

/** What the last letter of that subject links to, once the server has it. */
async function linkIn(mail: MailServer, subject: string): Promise<string> {
  const letter = () => mail.received.findLast((each) => each.subject?.startsWith(subject));
  await expect.poll(() => letter()?.subject, { timeout: 20_000 }).toBeDefined();
  return /https?:\S+token=[\w-]+/.exec(letter()?.text ?? '')?.[0] ?? '';
}

async function enterWithALink(page: Page, site: string, look: Look, mail: MailServer) {
  await page.goto(`${site}/sign-in`);
  expect(await look(page)).toEqual([]);
  await page.locator('#link-email').fill('ines@exemple.test');
  await press(page, 'Recevoir un lien');
  expect(await heading(page)).toBe('Regardez votre messagerie');
  expect(await look(page)).toEqual([]);
  const link = await linkIn(mail, 'Votre lien pour vous connecter');
  await page.goto(link);
  expect(await heading(page)).toBe('Confirmer la connexion');
  await press(page, 'Se connecter');
  expect(await heading(page)).toBe('À faire');
  expect(await look(page)).toEqual([]);

  await page.goto(link);
  await press(page, 'Se connecter');
  expect(await page.getByRole('alert').innerText()).toContain('Ce lien ne sert plus');
}

describe('the first administrator opens an installation and invites an officer, who enters by a link', () => {
  test.each([
    { name: 'at 320 px, axe after each state', javaScriptEnabled: true, look: axe },
    { name: 'without JavaScript', javaScriptEnabled: false, look: async () => [] },
  ])('$name', async ({ javaScriptEnabled, look }) => {
    const mail = await startMailServer();
    cleanups.push(() => mail.stop());
    const installation = await anEmptyInstallation(mail);
    const { url } = installation;
    const options = { viewport: { width: 320, height: 800 }, javaScriptEnabled };
    await using first = await visitors.open(`${url}/setup`, options);
    await openInstallation(first.page, await codeOf(installation), look);
    expect((await first.page.request.get(`${url}/setup`)).status()).toBe(404);
    await inviteAnOfficer(first.page, look);

    await using second = await visitors.open(await linkIn(mail, 'Invitation de'), options);
    const { page } = second;
    expect(await heading(page)).toBe('Vous êtes invité');
    expect(await look(page)).toEqual([]);
    await press(page, 'Accepter et se connecter');
    expect(await heading(page)).toBe('À faire');
    expect(await look(page)).toEqual([]);
    await page.goto(`${url}/account`);
    expect(await page.locator('main').innerText()).toContain('Agent instructeur');
    await page.locator('main').getByRole('button', { name: 'Se déconnecter' }).click();
    await enterWithALink(page, url, look, mail);
    // What an officer may not see does not exist.
    expect((await page.goto(`${url}/admin/people`))?.status()).toBe(404);
    expect(
      [...first.complaints, ...second.complaints].filter((said) => !/404|422/.test(said)),
    ).toEqual([]);
  });
});
