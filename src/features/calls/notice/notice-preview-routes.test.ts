import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aDraftCall } from '#test/builders/draft-call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { publishCall } from '../publish-call.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function reading(authorityId: string) {
  const { db } = database;
  const person = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  return async (path: string) => {
    const answer = await app.request(path, { headers });
    const html = await answer.text();
    return { status: answer.status, to: answer.headers.get('location'), html };
  };
}

/** What the page of the call says, without the frame around it. */
const articleOf = (html: string) => {
  const [, article = ''] = /<article class="notice-page">([\s\S]*)<\/article>/.exec(html) ?? [];
  return wordsOf(article);
};
const linksOf = (html: string) => {
  const [, article = ''] = /<article class="notice-page">([\s\S]*)<\/article>/.exec(html) ?? [];
  return [...article.matchAll(/href="([^"#][^"]*)"/g)].map(([, href]) => href);
};

const tomorrow = new Date(Date.now() + 24 * 3_600_000);
const nextMonth = new Date(Date.now() + 30 * 24 * 3_600_000);
const plan = {
  opensAt: tomorrow,
  closesAt: nextMonth,
  instructionFrom: null,
  instructionUntil: null,
  committeeOn: null,
  announcedOn: null,
};

test('officers read the page of a draft word for word as the public will', async () => {
  const { db } = database;
  const { id: callId, office, authority, read } = await aDraftCall(db, { plan });
  const get = await reading(authority.id);
  const [preview, framed, phone] = [
    await get(`/office/calls/${callId}/preview`),
    await get(`/office/calls/${callId}/phone-preview`),
    await get(`/office/calls/${callId}/phone`),
  ];
  expect([preview.status, framed.status, phone.status]).toEqual([200, 200, 200]);
  for (const { html } of [preview, framed]) {
    expect(wordsOf(html)).toContain('personne d’autre que votre service ne voit cette page');
    expect(articleOf(html)).toEqual(articleOf(preview.html));
    // Its own pages do not exist yet: nothing leads there, but whom to write to does.
    expect(linksOf(html)).toEqual(['mailto:solidarites@exemple.test']);
  }
  expect(phone.html).toContain(`src="/office/calls/${callId}/phone-preview"`);
  expect(articleOf(preview.html)).toContain('Ouvre demain');

  const { version, slug } = await read();
  const context = { ...aContext(db), now: new Date() };
  settled(await publishCall(context, { office, callId, version, from: null }));
  const now = await get(`/calls/${slug}`);
  const { html: shown } = now;
  const named = (text: string) => text.replace(/^.*?Programme d’exemple/, '');
  expect(named(articleOf(shown))).toEqual(named(articleOf(preview.html)));
  const after = await get(`/office/calls/${callId}/preview`);
  expect([after.status, after.to]).toEqual([303, `/calls/${slug}`]);
});

test('the preview of another service’s draft, and of nothing, is the same 404', async () => {
  const own = await aDraftCall(database.db);
  const other = await aDraftCall(database.db);
  const get = await reading(own.authority.id);
  const statuses = [];
  for (const page of ['preview', 'phone', 'phone-preview']) {
    statuses.push((await get(`/office/calls/${other.id}/${page}`)).status);
  }
  statuses.push((await get(`/office/calls/${crypto.randomUUID()}/preview`)).status);
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('a draft without any date has its page too', async () => {
  const { id, authority } = await aDraftCall(database.db, {
    plan: { ...plan, opensAt: null, closesAt: null },
  });
  const { status, html } = await (await reading(authority.id))(`/en/office/calls/${id}/preview`);
  expect([status, articleOf(html).includes('Upcoming')]).toEqual([200, true]);
});
