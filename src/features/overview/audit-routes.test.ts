import { expect, test } from 'vitest';
import { hashEvent } from '#platform/event-chain.ts';
import { record } from '#platform/events.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aPastCall, noon } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';

const database = useDatabase();

async function theLog() {
  const parts = { db: database.db, settings: settingsForTest(), signingKey: aSigningKey() };
  const id = crypto.randomUUID().slice(0, 8);
  const [mine, other] = [
    await aPastCall(database.db, `ici-${id}`),
    await aPastCall(database.db, `ailleurs-${id}`),
  ];
  const auditor = await aPerson(database.db, {
    name: 'Dominique Témoin (fictif)',
    roles: [
      { authorityId: mine.authority.id, role: 'auditor' },
      { authorityId: other.authority.id, role: 'officer' },
    ],
  });
  const headers = await sessionOf(parts, auditor);
  const app = anApp(database.db, parts);
  return { mine, other, auditor, get: (path: string) => app.request(path, { headers }) };
}

const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<td[^>]*><code>([a-z0-9-]+)<\/code>/g)].map(([, name]) => name ?? '');

test('an auditor reads the log of their authority, latest first, and of no other', async () => {
  const { mine, other, get } = await theLog();
  const page = await (await get('/audit')).text();
  expect(rowsOf(page)).toEqual(['past-call-recorded', 'programme-created', 'authority-created']);
  expect(wordsOf(page)).toContain('Événements 3 trouvés');

  // The other authority has its own three, which nothing finds.
  expect(rowsOf(await (await get(`/audit?subject=${mine.call.id}`)).text()).length).toEqual(1);
  const absent = await (await get(`/audit?subject=${other.call.id}`)).text();
  expect(rowsOf(absent)).toEqual([]);
  expect(wordsOf(absent)).toContain('Aucun événement ne répond à ces critères.');
  for (const file of ['csv', 'jsonl']) {
    const text = await (await get(`/audit/events.${file}`)).text();
    expect([text.includes(mine.call.id), text.includes(other.call.id)]).toEqual([true, false]);
  }
});

test('each criterion keeps what it says, and a wrong day is said', async () => {
  const { mine, auditor, get } = await theLog();
  const subject = { kind: 'call', id: mine.call.id };
  const of = { authorityId: mine.authority.id, subject, actorId: auditor.id };
  // 23:30 UTC on the first is already the second in Paris.
  await record(database.db, { ...of, name: 'early', happenedAt: new Date('2026-07-01T21:30:00Z') });
  await record(database.db, { ...of, name: 'late', happenedAt: new Date('2026-07-01T22:30:00Z') });

  const found = async (query: string) => rowsOf(await (await get(`/audit?${query}`)).text());
  expect(await found('name=early')).toEqual(['early']);
  expect(await found(`actor=${encodeURIComponent(auditor.email)}`)).toEqual(['late', 'early']);
  expect(await found(`actor=${auditor.id}`)).toEqual(['late', 'early']);
  expect(await found('actor=system&kind=call')).toEqual(['past-call-recorded']);
  expect(await found('actor=nobody@exemple.test')).toEqual([]);
  expect(await found('from=2026-07-02&until=2026-07-02')).toEqual(['late']);
  expect(await found('until=2026-07-01')).toEqual(['early']);

  const wrong = wordsOf(await (await get('/audit?from=2026-02-30')).text());
  expect(wrong).toContain('« 2026-02-30 » n’est pas un jour');
  const reversed = wordsOf(await (await get('/audit?from=2026-07-02&until=2026-07-01')).text());
  expect(reversed).toContain('Le premier jour vient après le dernier');
});

test('pages follow each other without a gap or a repeat, while events arrive', async () => {
  const { mine, get } = await theLog();
  const happen = (name: string) =>
    record(database.db, {
      authorityId: mine.authority.id,
      subject: { kind: 'call', id: mine.call.id },
      name,
      actorId: null,
      happenedAt: noon,
    });
  for (let number = 1; number <= 60; number += 1) await happen(`step-${number}`);

  const first = await (await get('/audit?kind=call')).text();
  await happen('meanwhile');
  const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first) ?? [];
  const second = await (await get(next.replaceAll('&amp;', '&'))).text();
  const steps = Array.from({ length: 60 }, (_, index) => `step-${60 - index}`);
  expect([...rowsOf(first), ...rowsOf(second)]).toEqual([...steps, 'past-call-recorded']);
  expect(second).not.toContain('rel="next"');
});

test('the exported lines hold all that each hash covers', async () => {
  const { mine, get } = await theLog();
  await record(database.db, {
    authorityId: mine.authority.id,
    subject: { kind: 'call', id: mine.call.id },
    name: 'told',
    actorId: null,
    happenedAt: noon,
    personal: { name: 'Camille Exemple (fictive)' },
  });
  const answer = await get('/audit/events.jsonl?kind=call');
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toEqual('application/jsonl; charset=utf-8');
  expect(text).not.toContain('Camille');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ name }) => name)).toEqual(['past-call-recorded', 'told']);
  for (const { hash, happenedAt, recordedAt, ...event } of lines) {
    const dated = { happenedAt: new Date(happenedAt), recordedAt: new Date(recordedAt) };
    expect(hashEvent({ ...event, ...dated })).toEqual(hash);
  }

  const csv = await (await get('/audit/events.csv?kind=call')).text();
  expect(csv.split('\r\n').length).toEqual(4);
  expect(csv.startsWith('autorite;sujet;')).toBe(true);
});

test('to somebody who audits nothing the address does not exist', async () => {
  const { other } = await theLog();
  const parts = { db: database.db, settings: settingsForTest(), signingKey: aSigningKey() };
  const officer = await aPerson(database.db, {
    roles: [{ authorityId: other.authority.id, role: 'officer' }],
  });
  const headers = await sessionOf(parts, officer);
  for (const path of ['/audit', '/audit/events.csv', '/audit/events.jsonl']) {
    expect((await anApp(database.db, parts).request(path, { headers })).status).toEqual(404);
    expect((await anApp(database.db, parts).request(path)).status).toEqual(303);
  }
});
