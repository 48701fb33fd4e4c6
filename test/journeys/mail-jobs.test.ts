import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailTemplate, mailOf } from '#platform/mail/mail-of.tsx';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { enqueueForTest } from '#test/workers/jobs-for-test.ts';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const visitors = useBrowser();
let server: BoardServer;
let mailServer: MailServer;
/** One installation that sends mail, to a server that vanishes after the content; one that keeps it. */
let sending: BoardSite;
let keeping: BoardSite;
beforeAll(async () => {
  server = await startBoardServer();
  mailServer = await startMailServer({
    afterContent: (answer, cut) =>
      mailServer.received.length === 0 && !arrived ? cut() : answer(),
  });
  sending = await server.serve({ smtp: mailServer.server });
  keeping = await server.serve({});
});
let arrived = false;
afterAll(async () => {
  await server.stop();
  await mailServer.stop();
});

const open = (
  { url, signedIn }: BoardSite,
  path: string,
  { javaScript = true, width = 360 } = {},
) =>
  visitors.open(`${url}${path}`, {
    storageState: signedIn,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
  });

/** axe runs as a script: where the page has none, its findings come from a visit that allows them. */
async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
  const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  expect(await page.evaluate(sideways)).toEqual(false);
  const pictures = process.env['PICTURES'];
  if (!pictures) return;
  const name = `${page.url().replace(/\W+/g, '-').slice(-60)}-${page.viewportSize()?.width}`;
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

const words = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');

const welcome: MailTemplate<{ link: string }> = {
  fr: ({ link }) => ({
    subject: 'Votre invitation',
    blocks: [{ paragraph: 'Bonjour,' }, { action: 'Ouvrir l’invitation', href: link }],
  }),
  en: ({ link }) => ({
    subject: 'Your invitation',
    blocks: [{ paragraph: 'Hello,' }, { action: 'Open the invitation', href: link }],
  }),
};

const write = (to: string, site: BoardSite) =>
  queueMail(server.db, {
    authorityId: server.authorityId,
    to,
    kind: 'invitation',
    ...mailOf('fr', welcome, { link: `${site.url}/about` }),
  });

test('a long job is followed without JavaScript, cancelled, tried again and taken off the board', async () => {
  const job = { total: 40, stopAt: 12 };
  const id = await enqueueForTest(server.db, 'test-count', job, { maxAttempts: 1 });
  {
    // Nobody works yet, and the board says so.
    await using visit = await open(keeping, '/admin/jobs', { width: 1280 });
    await visit.page.getByText('Aucun processus ne travaille').waitFor();
    await check(visit.page);
  }
  await server.work({ smtp: mailServer.server, mailFrom: { name: null, address: 'a@exemple.fr' } });

  await using visit = await open(keeping, '/admin/jobs', { javaScript: false });
  const { page } = visit;
  await page.locator(`a[href$="${id}"]`).click();
  // The page comes back by itself: nothing is clicked until the figures show.
  await page.getByText('12 sur 40').first().waitFor();
  await page.getByRole('link', { name: 'Arrêter le rechargement' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('annulé', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await page.getByText('12 sur 40').first().waitFor();
  {
    await using looked = await open(keeping, `/admin/jobs/${id}?refresh=no`);
    await check(looked.page);
  }
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Retirer du tableau' }).click();
  expect(await page.locator(`a[href$="${id}"]`).count()).toEqual(0);
});

test('an uncertain mail says what will happen, and a person resends it under the same name', async () => {
  await write('jeanne@exemple.org', sending);
  await using visit = await open(sending, '/admin/mail');
  const { page } = visit;
  const link = page.getByRole('link', { name: 'Votre invitation' });
  await link.waitFor();
  while ((await page.getByText('sera renvoyé de lui-même').count()) === 0) await page.reload();
  await check(page);
  await link.click();
  expect(await words(page)).toContain('incertain : aucune réponse après le contenu');
  expect(await words(page)).not.toContain('Ouvrir l’invitation');
  await check(page);

  arrived = true;
  await page.getByRole('button', { name: 'Renvoyer maintenant' }).click();
  while ((await page.getByText('Le serveur d’envoi l’a accepté').count()) === 0)
    await page.reload();
  const [mail] = mailServer.received;
  expect(await words(page)).toContain(mail?.messageId ?? 'none');
});

test('where nothing leaves, a mail is read in the outbox, and its link followed', async () => {
  await server.db.updateTable('mails').set({ state: 'kept' }).execute();
  await using visit = await open(keeping, '/en/admin/mail', { javaScript: false, width: 1280 });
  const { page } = visit;
  await page.getByText('No mail server').waitFor();
  await page.getByRole('link', { name: 'Votre invitation' }).click();
  expect(await words(page)).toContain('Ouvrir l’invitation');
  await page.getByRole('link', { name: 'See it as laid out' }).click();
  await page.getByRole('link', { name: 'Ouvrir l’invitation' }).click();
  expect(new URL(page.url()).pathname).toEqual('/about');

  await using looked = await open(keeping, '/en/admin/mail?state=kept', { width: 1280 });
  await check(looked.page);
  await looked.page.getByRole('link', { name: 'Votre invitation' }).click();
  await check(looked.page);
  expect(looked.complaints).toEqual([]);
});
