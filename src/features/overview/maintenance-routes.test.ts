import { afterEach, beforeAll, expect, test } from 'vitest';
import { issuePublication } from '#features/publication/issue-publication.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { type Listening, listen } from '#web/listen.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { openLiveState } from './announcement-queries.ts';
import { beginMaintenance, endMaintenance } from './maintenance-switch.ts';

const database = useDatabase();
let authorityId: string;
let slug: string;
beforeAll(async () => {
  const { authority, call } = await aPastCall(database.db, 'entretien');
  await issuePublication(aContext(database.db), call.id, aContent(call.slug), null);
  authorityId = authority.id;
  ({ slug } = call);
});

const parts = () => {
  const { db } = database;
  const { signingKey } = aContext(db);
  return { ...partsForTest(), db, signingKey, live: openLiveState(db) };
};
async function aSite() {
  const site = parts();
  const app = anApp(database.db, site);
  const sessionAs = async (role: 'administrator' | 'officer') =>
    sessionOf(site, await aPerson(database.db, { roles: [{ authorityId, role }] }));
  return { app, live: site.live, administrator: await sessionAs('administrator'), sessionAs };
}

let listening: Listening | null = null;
afterEach(async () => {
  await database.db.deleteFrom('maintenances').execute();
  await listening?.stop();
  listening = null;
});

test('while it runs, visitors and officers wait, probes and administrators do not', async () => {
  const { app, administrator, sessionAs } = await aSite();
  const officer = await sessionAs('officer');
  const begun = await app.request('/admin/maintenance', {
    method: 'POST',
    headers: administrator,
    body: new URLSearchParams({ minutes: '60' }),
  });
  expect(begun.status).toEqual(303);

  const statusOf = async (path: string, init?: RequestInit) =>
    (await app.request(path, init)).status;
  const paths = ['/', '/about', '/en/legal-notice', `/calls/${slug}`, '/robots.txt', '/nowhere'];
  const waits = await Promise.all(paths.map((path) => statusOf(path)));
  expect(waits).toEqual(paths.map(() => 503));
  const origin = { origin: 'http://localhost' };
  expect(
    await statusOf('/uploads', { method: 'POST', headers: { ...origin, ...officer } }),
  ).toEqual(503);
  expect(await statusOf('/', { headers: officer })).toEqual(503);
  expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
  expect([await statusOf('/sign-in'), await statusOf('/en/sign-in')]).toEqual([200, 200]);
  expect(await statusOf('/', { headers: administrator })).toEqual(200);

  const waiting = await app.request('/calls/x');
  const seconds = Number(waiting.headers.get('retry-after'));
  expect([seconds > 3500, seconds <= 3600]).toEqual([true, true]);
  const words = wordsOf(await waiting.text());
  expect(words).toContain('Le site revient bientôt');
  expect(words).not.toContain('Vous voyez le site parce que');

  await app.request('/admin/maintenance/end', { method: 'POST', headers: administrator });
  expect(await statusOf('/')).toEqual(200);
});

test('what was ready before it began is not served, and what an administrator reads is kept for nobody', async () => {
  const site = parts();
  const ready = createReadyAnswers();
  const app = anApp(database.db, { ...site, ready });
  listening = await listen({ host: '127.0.0.1', port: 0 }, () => ({ fetch: app.fetch, ready }));
  const address = `http://127.0.0.1:${listening.port}/calls/${slug}`;
  const ask = async (headers: Record<string, string> = {}) =>
    (await fetch(address, { headers })).status;
  const person = await aPerson(database.db, { roles: [{ authorityId, role: 'administrator' }] });
  const administrator = await sessionOf(site, person);
  const context = { db: database.db, now: new Date(), actorId: person.id, authorityId };

  expect([await ask(), await ask(), ready.served]).toEqual([200, 200, 1]);
  await beginMaintenance(context, 15);
  await site.live.reload();
  expect(await ask()).toEqual(503);
  expect([await ask(administrator), await ask(administrator), await ask()]).toEqual([
    200, 200, 503,
  ]);
  await endMaintenance(context);
  await site.live.reload();
  expect(await ask()).toEqual(200);
});

test('administrators who begin together begin one, and its end is one end', async () => {
  const { id: actorId } = await aPerson(database.db);
  const context = { db: database.db, now: new Date(), actorId, authorityId };
  await Promise.all([1, 2, 3].map(() => beginMaintenance(context, 15)));
  await Promise.all([1, 2, 3].map(() => endMaintenance({ ...context, now: new Date() })));
  const events = await database.db
    .selectFrom('events')
    .select('name')
    .where('actor_id', '=', actorId)
    .orderBy('position')
    .execute();
  expect(events.map(({ name }) => name)).toEqual(['maintenance-begun', 'maintenance-ended']);
});
