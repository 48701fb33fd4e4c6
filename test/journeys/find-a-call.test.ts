import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOpenCall } from '#test/builders/open-call.ts';
import { type MailServer, startMailServer } from '#test/mail-server.ts';
import { eventually } from '#test/workers/worker-processes.ts';
import { useBrowser } from '../browser.ts';
import { type BoardServer, type BoardSite, startBoardServer } from './board-server.ts';

const visitors = useBrowser();
const day = 24 * 3_600_000;
const at = (days: number) => new Date(Date.now() + days * day);
let board: BoardServer;
let mail: MailServer;
let site: BoardSite;

beforeAll(async () => {
  board = await startBoardServer();
  mail = await startMailServer();
  const sending = { smtp: mail.server, mailFrom: { name: 'Exemple', address: 'de@exemple.test' } };
  site = await board.serve(sending);
  await board.work({ ...sending, publicUrl: site.url });
  const { db, authorityId } = board;
  // Whoever administers it here also runs its calls.
  const members = await db.selectFrom('memberships').select('person_id').execute();
  await db
    .insertInto('memberships')
    .values(
      members.map(({ person_id }) => ({
        authority_id: authorityId,
        person_id,
        role: 'officer' as const,
        granted_at: new Date(),
      })),
    )
    .execute();
  const open = { authorityId, publicFrom: at(-9), opensAt: at(-5), closesAt: at(3) };
  await anOpenCall(db, 'entraide', { ...open, name: 'Entraide de proximité (fictif)' });
  await anOpenCall(db, 'entraide-sans-script', { ...open, name: 'Entraide sans script (fictif)' });
});
afterAll(async () => {
  await mail?.stop();
  await board?.stop();
});

/** What axe finds in the page as it now stands, by rule and place. */
async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const pictures = process.env['PICTURES'];
  if (pictures) {
    const name = page.url().replace(/\W+/g, '-').slice(-60);
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}
type Look = (page: Page) => Promise<unknown[]>;
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const main = async (page: Page) => plain(await page.locator('main').innerText());

async function subscribe(page: Page, email: string, seen: Look): Promise<void> {
  await page.getByRole('link', { name: 'Être prévenu par courrier électronique' }).first().click();
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Votre adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Être prévenu' }).click();
  expect(await main(page)).toContain('Lisez vos messages');
  expect(await seen(page)).toEqual([]);

  const letters = () => mail.received.filter(({ to }) => JSON.stringify(to).includes(email));
  await eventually(async () => letters().length, 1);
  const [, link = ''] = /(http:\S+\/subscriptions\/\S+)/.exec(letters()[0]?.text ?? '') ?? [];
  await page.goto(link);
  expect(await seen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  expect(await main(page)).toContain('C’est confirmé');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('link', { name: 'Revenir à l’appel' }).click();
}

async function ask(page: Page, question: string, seen: Look): Promise<void> {
  await page.getByRole('link', { name: 'Poser une question' }).click();
  await page.getByRole('button', { name: 'Envoyer la question' }).click();
  expect(await main(page)).toContain('Écrivez votre question.');
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Votre question').fill(question);
  await page.getByRole('button', { name: 'Envoyer la question' }).click();
  expect(await main(page)).toContain('Votre question est transmise');
  expect(await seen(page)).toEqual([]);
}

/** The officer of the call, at their own desk. */
async function answer(slug: string, question: string, seen: Look): Promise<void> {
  const { id } = await board.db
    .selectFrom('calls')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  await using visit = await visitors.open(`${site.url}/office/calls/${id}/enquiries`, {
    storageState: site.signedIn,
  });
  const { page } = visit;
  expect(await seen(page)).toEqual([]);
  await page.getByRole('link', { name: question }).click();
  expect(await seen(page)).toEqual([]);
  await page.getByLabel('Réponse').fill('Oui, deux au plus.');
  await page.getByRole('button', { name: 'Publier la réponse' }).click();
  expect(await main(page)).toContain('La réponse est publiée');
  expect(await seen(page)).toEqual([]);
}

/** The journey is the same for everybody; only some have JavaScript, and only axe needs it. */
async function findACall(page: Page, slug: string, name: string, seen: Look): Promise<void> {
  expect(await main(page)).toContain('Ferme dans 3 jours, le');
  expect(await seen(page)).toEqual([]);
  await page.getByRole('link', { name }).click();
  expect(new URL(page.url()).pathname).toEqual(`/calls/${slug}`);
  expect(await main(page)).toContain('heure de Paris');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toEqual(320);
  expect(await seen(page)).toEqual([]);

  const calendar = page.getByRole('link', { name: 'Ajouter les dates à mon agenda' });
  const file = await page.request.get(
    new URL((await calendar.getAttribute('href')) ?? '', site.url).href,
  );
  const events = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents('vevent');
  expect(events.length).toEqual(4);

  await subscribe(page, `${slug}@exemple.test`, seen);
  const question = `Une commune peut-elle déposer deux dossiers (${slug}) ?`;
  await ask(page, question, seen);
  await answer(slug, question, seen);

  await page.goto(`${site.url}/calls/${slug}`);
  expect(await main(page)).toContain('Oui, deux au plus.');
  expect(await seen(page)).toEqual([]);
  const told = () =>
    mail.received.filter(({ subject }) =>
      plain(subject ?? '').includes(`Une réponse : « ${name} »`),
    );
  await eventually(async () => told().length, 1);
  expect(JSON.stringify([...(told()[0]?.headers.entries() ?? [])])).toContain('/one-click');
}

describe('a visitor finds a call, reads it, follows it, asks and reads the answer', () => {
  const narrow = { viewport: { width: 320, height: 800 } };

  test('at 320 px, axe after each state', async () => {
    await using visit = await visitors.open(site.url, narrow);
    await findACall(visit.page, 'entraide', 'Entraide de proximité (fictif)', axe);
    // The browser speaks of the form that was refused, and of nothing else.
    expect(visit.complaints).toEqual([expect.stringContaining('422')]);
  });

  test('without JavaScript', async () => {
    await using visit = await visitors.open(site.url, { ...narrow, javaScriptEnabled: false });
    await findACall(
      visit.page,
      'entraide-sans-script',
      'Entraide sans script (fictif)',
      async () => [],
    );
  });
});

test('the feeds are XML of Atom, with what it asks of a feed and of each entry', async () => {
  await using visit = await visitors.open(site.url);
  for (const path of ['/calls.atom', '/calls/entraide/answers.atom']) {
    const found = await visit.page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const has = (parent: Element, names: string[]) =>
        names.map((name) => parent.querySelectorAll(`:scope > ${name}`).length);
      return {
        errors: xml.querySelectorAll('parsererror').length,
        root: [xml.documentElement.localName, xml.documentElement.namespaceURI],
        feed: has(xml.documentElement, ['id', 'title', 'updated', 'author', 'link[rel=self]']),
        entries: [...xml.querySelectorAll('entry')].map((entry) =>
          has(entry, ['id', 'title', 'updated', 'link']),
        ),
      };
    }, path);
    expect([path, found]).toEqual([
      path,
      {
        errors: 0,
        root: ['feed', 'http://www.w3.org/2005/Atom'],
        feed: [1, 1, 1, 1, 1],
        entries: found.entries.map(() => [1, 1, 1, 1]),
      },
    ]);
    expect(found.entries.length).toBeGreaterThan(0);
  }
});
