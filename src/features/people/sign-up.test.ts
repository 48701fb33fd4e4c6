import { expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aPerson } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { countScrypts, countStatements } from '#test/work-done.ts';
import { prepareSignUp } from './ask-sign-up.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const next = '/applications/new?call=entraide';

const send = (path: string, fields: Record<string, string>, db: Db = database.db) =>
  anApp(db, { signingKey }).request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(fields),
  });

async function workOf(email: string) {
  const counted = countStatements(database.db);
  const scrypts = countScrypts();
  const answer = await send('/sign-up', { email, next }, counted.db);
  return {
    words: wordsOf(await answer.text()).replaceAll(email, '…'),
    status: answer.status,
    scrypts: scrypts.stop(),
    statements: counted.statements,
  };
}

async function tokenFor(email: string): Promise<string> {
  await send('/sign-up', { email, next });
  return lastToken(email);
}

async function lastToken(email: string): Promise<string> {
  const mail = await database.db
    .selectFrom('mails')
    .select('body_text')
    .where('to_address', '=', email)
    .where('kind', '=', 'sign-up-link')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return /token=([\w-]+)/.exec(mail.body_text ?? '')?.[1] ?? '';
}

const personsAt = (email: string) =>
  database.db
    .selectFrom('persons')
    .select(['name', 'email_verified'])
    .where('email', '=', email)
    .execute();

test('an address with an account reads the same as one without, after the same work', async () => {
  const { email } = await aPerson(database.db);
  const known = await workOf(email);
  expect(known.words).toContain('Un message vient de partir pour …');
  expect(known.status).toBe(200);
  expect(await workOf('nouvelle@exemple.test')).toEqual(known);
});

test('opened, the link asks for a name, opens one account at most, and leads where one was going', async () => {
  const email = 'sasha@exemple.test';
  const token = await tokenFor(email);
  const page = await anApp(database.db).request(`/sign-up/confirmation?token=${token}`);
  expect(wordsOf(await page.text())).toContain('Il reste votre nom.');
  expect(await personsAt(email)).toEqual([]);

  const short = await send('/sign-up/confirmation', { token, name: 'Sasha', password: 'court' });
  expect(short.status).toBe(422);
  expect(await short.text()).toContain('value="Sasha"');
  const unnamed = await send('/sign-up/confirmation', { token, name: ' ', password: '' });
  expect(wordsOf(await unnamed.text())).toContain('Écrivez votre prénom et votre nom.');

  const asked = { token, name: 'Sasha Petit (fictif)', password: 'un jardin partagé à Auch' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => send('/sign-up/confirmation', asked)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(9).fill(410)]);
  const entered = answers.find(({ status }) => status === 303);
  expect(entered?.headers.get('location')).toBe(next);
  expect(entered?.headers.getSetCookie()[0]).toMatch(/session_token=/);
  expect(await personsAt(email)).toEqual([{ name: 'Sasha Petit (fictif)', email_verified: true }]);
  const signedIn = await send('/sign-in', { email, password: asked.password });
  expect(signedIn.status).toBe(303);
});

test('two links of one address, opened at once, make one account', async () => {
  const email = 'double@exemple.test';
  const tokens = [await tokenFor(email), await tokenFor(email)];
  const answers = await Promise.all(
    tokens.map((token) => send('/sign-up/confirmation', { token, name: 'Double', password: '' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await personsAt(email)).length).toBe(1);
});

test('who has an account only enters it: their name and password stay as they are', async () => {
  const { email, name } = await aPerson(database.db);
  const token = await tokenFor(email);
  const page = await anApp(database.db).request(`/sign-up/confirmation?token=${token}`);
  expect(wordsOf(await page.text())).toContain('Vous avez déjà un compte');
  const intruder = { token, name: 'Intrus', password: 'la phrase d’un intrus' };
  expect((await send('/sign-up/confirmation', intruder)).status).toBe(303);
  expect(await personsAt(email)).toEqual([{ name, email_verified: true }]);
  expect((await send('/sign-in', { email, password: intruder.password })).status).toBe(422);
});

test('a link sent with an invitation is no way into an account that exists', async () => {
  const { email } = await aPerson(database.db);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 7 * 24 * 3_600_000);
  const asked = { email, next: '/organisations/invitation?token=x', expiresAt };
  const { path } = await prepareSignUp({ db: database.db, now }, asked);
  const page = await (await anApp(database.db).request(path)).text();
  expect(page).toContain(`href="/sign-in?next=${encodeURIComponent(asked.next)}"`);
  const token = new URL(path, 'http://localhost').searchParams.get('token') ?? '';
  const answer = await send('/sign-up/confirmation', { token, name: 'X', password: '' });
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a link that is over or was never given opens nothing; the sixth for one address waits', async () => {
  const email = 'presse@exemple.test';
  const token = await tokenFor(email);
  await database.db.updateTable('sign_ups').set({ expires_at: new Date() }).execute();
  for (const tried of [token, 'jamais', '']) {
    const answer = await send('/sign-up/confirmation', { token: tried, name: 'X', password: '' });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([410, []]);
  }
  const statuses: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    statuses.push((await send('/sign-up', { email, next })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  const wrong = await send('/sign-up', { email: 'sans arobase', next: 'https://ailleurs.test' });
  const html = await wrong.text();
  expect([wrong.status, html.includes('value="sans arobase"')]).toEqual([422, true]);
  expect(html).toContain('name="next" value="/organisations"');
});

test('a link to sign in, and the sign-in page, keep where one was going', async () => {
  const { email } = await aPerson(database.db);
  const page = await anApp(database.db).request(`/sign-in?next=${encodeURIComponent(next)}`);
  expect(await page.text()).toContain(`href="/sign-up?next=${encodeURIComponent(next)}"`);
  await send('/sign-in/links', { email, next });
  const mail = await database.db
    .selectFrom('mails')
    .select('body_text')
    .where('kind', '=', 'sign-in-link')
    .executeTakeFirstOrThrow();
  const link = new URL(/http\S+/.exec(mail.body_text ?? '')?.[0] ?? '');
  expect(link.searchParams.get('next')).toBe(next);
  const confirm = await anApp(database.db).request(link.pathname + link.search);
  expect(await confirm.text()).toContain(`name="next" value="${next}"`);
  const token = link.searchParams.get('token') ?? '';
  const entered = await send('/sign-in/link', { token, next });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, next]);
});
