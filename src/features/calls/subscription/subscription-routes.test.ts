import { beforeEach, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { useDatabase } from '#test/database.ts';

const database = useDatabase();
const day = 24 * 3_600_000;
const own = { origin: 'http://localhost' };
let calls = 0;
let slug: string;

beforeEach(async () => {
  await database.db.deleteFrom('mails').execute();
  await database.db.deleteFrom('attempts').execute();
  calls += 1;
  const at = (days: number) => new Date(Date.now() + days * day);
  const given = { publicFrom: at(-9), opensAt: at(-5), closesAt: at(9) };
  slug = (await anOpenCall(database.db, `appel-${calls}`, given)).slug;
});

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = own) =>
  anApp(database.db).request(path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
const read = async (path: string) => {
  const answer = await anApp(database.db).request(path);
  return { status: answer.status, words: wordsOf(await answer.text()) };
};
const subscribed = () =>
  database.db
    .selectFrom('subscriptions')
    .innerJoin('calls', 'calls.id', 'subscriptions.call_id')
    .select(['email', 'token', 'confirmed_at'])
    .where('calls.slug', '=', slug)
    .execute();

async function aSubscriber(): Promise<string> {
  await post(`/calls/${slug}/subscription`, { email: 'jeanne@exemple.test' });
  const [row] = await subscribed();
  return row?.token ?? '';
}

test('what is wrong is said at the field, and what was typed comes back', async () => {
  const answer = await post(`/calls/${slug}/subscription`, { email: 'jeanne' });
  const html = await answer.text();
  expect([
    answer.status,
    html.includes('id="email-error"'),
    html.includes('value="jeanne"'),
  ]).toEqual([422, true, true]);
});

test('reading the link changes nothing; its button confirms', async () => {
  const token = await aSubscriber();
  const confirmed = async () => (await subscribed())[0]?.confirmed_at != null;
  const page = await read(`/subscriptions/${token}`);
  expect([page.status, page.words.includes('Confirmer'), await confirmed()]).toEqual([
    200,
    true,
    false,
  ]);
  const answer = await post(`/subscriptions/${token}/confirmation`, {});
  expect([answer.status, await confirmed()]).toEqual([303, true]);
  expect((await read(answer.headers.get('location') ?? '')).words).toContain('C’est confirmé');
});

test('a mail program ends it in one click, from no page of ours; other forms from elsewhere are refused', async () => {
  const token = await aSubscriber();
  const elsewhere = { origin: 'https://ailleurs.test' };
  const form = { 'List-Unsubscribe': 'One-Click' };
  expect((await post(`/subscriptions/${token}/end`, form, elsewhere)).status).toEqual(403);
  expect((await post(`/subscriptions/${token}/one-click`, form, {})).status).toEqual(200);
  expect(await subscribed()).toEqual([]);
  expect((await post(`/subscriptions/${token}/one-click`, form, {})).status).toEqual(200);
  expect((await read(`/subscriptions/${token}`)).status).toEqual(404);
});

test('the page answers the same whatever is known of the address', async () => {
  const ask = async () => {
    const answer = await post(`/calls/${slug}/subscription`, { email: 'jeanne@exemple.test' });
    return [answer.status, answer.headers.get('location'), await answer.text()];
  };
  const first = await ask();
  const [row] = await subscribed();
  await post(`/subscriptions/${row?.token}/confirmation`, {});
  expect(await ask()).toEqual(first);
});
