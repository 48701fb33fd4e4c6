import { afterEach, describe, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aPerson } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { followProvider, startProvider, type TestProvider } from '#test/identity-provider.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const redirectUri = 'http://localhost/sign-in/provider';
let provider: TestProvider | null = null;
afterEach(async () => {
  await provider?.stop();
  provider = null;
});

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((line) => !/Max-Age=0/.test(line))
    .map((line) => line.split(';')[0])
    .join('; ');

async function aSite(userinfo: 'json' | 'jwt', trustsEmail = false) {
  provider = await startProvider({ redirectUri, userinfo });
  const settings = settingsForTest({
    signIn: {
      demoRoles: false,
      requireSecondFactor: false,
      provider: {
        issuer: provider.issuer,
        clientId: 'laureat',
        clientSecret: 'secret-of-the-tests',
        name: 'ProConnect',
        acrValues: 'eidas1',
        trustsEmail,
      },
    },
  });
  const app = anApp(database.db, { signingKey, settings });
  const start = async (next = '/data') => {
    const answer = await app.request(`/sign-in/provider/start?next=${encodeURIComponent(next)}`);
    return { url: answer.headers.get('location') ?? '', cookie: cookieOf(answer) };
  };
  const enter = async () => {
    const { url, cookie } = await start();
    const back = await followProvider(url, redirectUri);
    return app.request(back.pathname + back.search, { headers: { cookie } });
  };
  return { app, provider, start, enter };
}

const sessionsOf = (id: string) =>
  database.db.selectFrom('sessions').select('id').where('person_id', '=', id).execute();

describe.each(['json', 'jwt'] as const)('with a userinfo answered as %s', (userinfo) => {
  test('an invited agent whose address the provider checked enters, and is known next time', async () => {
    const { provider, enter, app } = await aSite(userinfo);
    const person = await aPerson(database.db);
    provider.become({ sub: `agent-${userinfo}`, email: person.email, email_verified: true });
    const answer = await enter();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/data']);
    const account = await app.request('/account', { headers: { cookie: cookieOf(answer) } });
    expect(wordsOf(await account.text())).toContain(person.email);
    expect((await sessionsOf(person.id)).length).toEqual(1);

    const asked = provider.lastAsked();
    expect(asked.get('acr_values')).toEqual('eidas1');
    expect(asked.get('code_challenge_method')).toEqual('S256');
    expect([asked.has('state'), asked.has('nonce')]).toEqual([true, true]);

    // Their address may change at the provider: the account there is what was linked.
    provider.become({
      sub: `agent-${userinfo}`,
      email: 'autre@exemple.test',
      email_verified: true,
    });
    expect((await enter()).status).toEqual(303);
    const kept = await database.db
      .selectFrom('sign_in_methods')
      .select(['subject', 'access_token', 'refresh_token'])
      .where('person_id', '=', person.id)
      .execute();
    expect(kept).toEqual([
      { subject: `agent-${userinfo}`, access_token: null, refresh_token: null },
    ]);
  });

  test('an address that nobody invited, or that was not checked, opens nothing', async () => {
    const { provider, enter } = await aSite(userinfo);
    const person = await aPerson(database.db);
    for (const claims of [
      { sub: 'a', email: 'inconnue@exemple.test', email_verified: true },
      { sub: 'b', email: person.email, email_verified: false },
      { sub: 'c', email: person.email },
    ]) {
      provider.become(claims);
      const answer = await enter();
      expect([answer.status, cookieOf(answer).includes('session_token')]).toEqual([422, false]);
      expect(wordsOf(await answer.text())).toContain('n’a pas abouti');
    }
    expect(await sessionsOf(person.id)).toEqual([]);
  });
});

test('a provider that checks every address without saying so is believed where the settings say it', async () => {
  const { provider, enter } = await aSite('jwt', true);
  const person = await aPerson(database.db);
  provider.become({ sub: 'd', email: person.email });
  expect((await enter()).status).toEqual(303);
});

test('an answer of another browser, a second time, or made up opens nothing', async () => {
  const { provider, start, app } = await aSite('jwt');
  const person = await aPerson(database.db);
  provider.become({ sub: 'e', email: person.email, email_verified: true });
  const mine = await start();
  const back = await followProvider(mine.url, redirectUri);
  const address = back.pathname + back.search;
  const tries = [
    await app.request(address),
    await app.request(address, { headers: { cookie: (await start()).cookie } }),
    await app.request('/sign-in/provider?code=x&state=y', { headers: { cookie: mine.cookie } }),
    await app.request('/sign-in/provider', { headers: { cookie: mine.cookie } }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(await sessionsOf(person.id)).toEqual([]);
});

test('signing out ends the session here and offers to end it at the provider', async () => {
  const { provider, enter, app } = await aSite('jwt');
  const person = await aPerson(database.db);
  provider.become({ sub: 'f', email: person.email, email_verified: true });
  const headers = { cookie: cookieOf(await enter()), origin: 'http://localhost' };
  const answer = await app.request('/sign-out', { method: 'POST', headers });
  const link = /href="(http:\/\/127[^"]+)"/.exec(await answer.text())?.[1] ?? '';
  const url = new URL(link.replaceAll('&amp;', '&'));
  expect(url.origin).toEqual(provider.issuer);
  expect(url.searchParams.get('post_logout_redirect_uri')).toEqual('http://localhost/');
  expect(url.searchParams.get('id_token_hint')).toMatch(/^ey/);
  expect((await fetch(url, { redirect: 'manual' })).status).toEqual(200);
  expect(await sessionsOf(person.id)).toEqual([]);
});

test('a provider that is away says so; one that is not set does not exist', async () => {
  const { app, provider } = await aSite('json');
  await provider.stop();
  const answer = await app.request('/sign-in/provider/start');
  expect([answer.status, wordsOf(await answer.text()).includes('ne répond pas')]).toEqual([
    422,
    true,
  ]);
  const without = anApp(database.db, { signingKey });
  expect((await without.request('/sign-in/provider/start')).status).toEqual(404);
  expect((await without.request('/sign-in/provider?code=x')).status).toEqual(404);
});
