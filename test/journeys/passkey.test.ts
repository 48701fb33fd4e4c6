import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../browser.ts';

const visitors = useBrowser();
const site = inject('site');

/** Chromium's own authenticator: a device that checks its owner, or one that does not. */
async function withDevice(page: Page, isUserVerified: boolean) {
  const chrome = await page.context().newCDPSession(page);
  await chrome.send('WebAuthn.enable');
  const { authenticatorId } = await chrome.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      automaticPresenceSimulation: true,
      isUserVerified,
    },
  });
  return (checked: boolean) =>
    chrome.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: checked });
}

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a passkey is added, opens the next session, and opens nothing once removed', async () => {
  await using visit = await visitors.open(`${site}/demo`, {
    viewport: { width: 320, height: 800 },
  });
  const { page } = visit;
  const setOwner = await withDevice(page, true);
  await button(page, 'Devenir : Auditeur').click();
  await page.getByRole('link', { name: 'Mon compte' }).click();
  await button(page, 'Ajouter une clé d’accès').click();
  await page.waitForURL(/done=saved/);
  expect(await button(page, /Retirer la clé d’accès/).count()).toBe(1);
  expect(await axe(page)).toEqual([]);

  await page.locator('main').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto(`${site}/sign-in?next=%2Faudit`);
  expect(await axe(page)).toEqual([]);
  await button(page, 'Se connecter avec une clé d’accès').click();
  await page.waitForURL(/\/audit$/);

  // A device that does not know its owner is not enough.
  await page.goto(`${site}/account`);
  await page.locator('main').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto(`${site}/sign-in`);
  await setOwner(false);
  await button(page, 'Se connecter avec une clé d’accès').click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('n’a pas abouti');
  await setOwner(true);
  await button(page, 'Se connecter avec une clé d’accès').click();
  await page.waitForURL(/\/office$/);
  await page.goto(`${site}/account`);

  await button(page, /Retirer la clé d’accès/).click();
  expect(await page.getByRole('status').innerText()).toBe('La clé d’accès est retirée.');
  await page.locator('main').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto(`${site}/sign-in`);
  await button(page, 'Se connecter avec une clé d’accès').click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('n’a pas abouti');
});

test('without JavaScript the page offers the other ways, and no button that does nothing', async () => {
  await using visit = await visitors.open(`${site}/sign-in`, { javaScriptEnabled: false });
  expect(await visit.page.locator('main button:visible').allInnerTexts()).toEqual([
    'Se connecter',
    'Recevoir un lien',
  ]);
});
