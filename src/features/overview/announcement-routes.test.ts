import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issuePublication } from '#features/publication/issue-publication.ts';
import { watch } from '#platform/notifications.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContent, aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { type Listening, listen } from '#web/listen.ts';
import { createLiveState } from '#web/live-state.ts';
import { createReadyAnswers } from '#web/ready-answers.ts';
import { openLiveState } from './announcement-queries.ts';
import { liveChannel } from './announcement-store.ts';

const database = useDatabase();
const plan = {
  fr: 'Le dépôt ferme à 18 h ce vendredi.',
  en: 'Filing closes at 6 pm this Friday.',
  severity: 'warning',
  from: '2026-01-01T00:00',
  until: '2126-01-01T00:00',
};

let calls = 0;
/** An administrator at their desk, and the application they and the visitors meet. */
async function aDesk() {
  calls += 1;
  const { authority, call } = await aPastCall(database.db, `annonces-${calls}`);
  const administrator = await aPerson(database.db, {
    roles: [{ authorityId: authority.id, role: 'administrator' }],
  });
  const { db } = database;
  const { signingKey } = aContext(db);
  const parts = { ...partsForTest(), db, signingKey, live: openLiveState(db) };
  const app = anApp(db, parts);
  const session = await sessionOf(parts, administrator);
  const send = (path: string, form: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: session, body: new URLSearchParams(form) });
  const read = async (path: string) => wordsOf(await (await app.request(path)).text());
  return { app, call, session, send, read };
}

beforeEach(async () => {
  await database.db.deleteFrom('announcements').execute();
});

test('an announcement shows on every page in its language, and goes when it is withdrawn', async () => {
  const { send, read, app, session } = await aDesk();
  expect(await read('/')).not.toContain(plan.fr);

  const answer = await send('/admin/announcements', plan);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/admin/announcements?done=set',
  ]);
  for (const path of ['/', '/about', '/legal-notice', '/search?q=gers', '/nowhere']) {
    expect(await read(path)).toContain(`Attention : ${plan.fr}`);
    expect(await read(`/en${path}`)).toContain(`Caution: ${plan.en}`);
  }

  const board = await (await app.request('/admin/announcements', { headers: session })).text();
  const [, withdrawal = ''] = /action="([^"]+withdrawal)"/.exec(board) ?? [];
  expect((await send(withdrawal)).status).toEqual(303);
  expect(await read('/about')).not.toContain(plan.fr);
  expect(
    await database.db
      .selectFrom('events')
      .select('name')
      .where('subject_kind', '=', 'announcement')
      .orderBy('position')
      .execute(),
  ).toEqual([{ name: 'announcement-set' }, { name: 'announcement-withdrawn' }]);
});

test('it shows from its first instant to its last', async () => {
  const { send } = await aDesk();
  await send('/admin/announcements', {
    ...plan,
    from: '2027-03-28T12:00',
    until: '2027-03-28T18:00',
  });
  let now = new Date('2027-03-28T09:59:59Z');
  const rows = openLiveState(database.db);
  await rows.reload();
  const [row] = await database.db
    .selectFrom('announcements')
    .select(['id', 'from_at', 'until_at'])
    .execute();
  // Summer time began that night: noon in Paris is ten o'clock.
  expect([row?.from_at, row?.until_at]).toEqual([
    new Date('2027-03-28T10:00:00Z'),
    new Date('2027-03-28T16:00:00Z'),
  ]);
  const live = createLiveState(
    async () => ({
      announcements: [
        {
          id: 'a',
          texts: { fr: 'f', en: 'e' },
          severity: 'info',
          from: row?.from_at ?? now,
          until: row?.until_at ?? now,
        },
      ],
      maintenance: null,
      logLevel: null,
    }),
    () => now,
  );
  await live.reload();
  const seen = (at: string) => {
    now = new Date(at);
    return [live.standing().announcements.length, live.generation()];
  };
  expect([
    seen('2027-03-28T09:59:59Z'),
    seen('2027-03-28T10:00:00Z'),
    seen('2027-03-28T15:59:59Z'),
    seen('2027-03-28T16:00:00Z'),
  ]).toEqual([
    [0, 1],
    [1, 2],
    [1, 2],
    [0, 3],
  ]);
});

test('what cannot be said is refused at its field, and what was typed is kept', async () => {
  const { send } = await aDesk();
  const refused = async (form: Record<string, string>) => {
    const answer = await send('/admin/announcements', { ...plan, ...form });
    const html = await answer.text();
    return [answer.status, /id="(\w+)-error"/.exec(html)?.[1], html.includes(plan.fr)];
  };
  expect(await refused({ en: ' ' })).toEqual([422, 'en', true]);
  expect(await refused({ en: 'x'.repeat(501) })).toEqual([422, 'en', true]);
  expect(await refused({ until: '2025-01-01T00:00' })).toEqual([422, 'until', true]);
  expect(await refused({ from: '2025-01-01T00:00', until: '2025-01-02T00:00' })).toEqual([
    422,
    'until',
    true,
  ]);
  expect(await refused({ from: '2027-03-28T02:30' })).toEqual([422, 'from', true]);
  expect(await database.db.selectFrom('announcements').select('id').execute()).toEqual([]);
});

test('a hostile text is only a text', async () => {
  const { send, app } = await aDesk();
  await send('/admin/announcements', { ...plan, fr: '<script>alert(1)</script>' });
  expect(await (await app.request('/')).text()).not.toContain('<script>alert');
});

describe('pages kept ready before the application', () => {
  let listening: Listening | null = null;
  let stop: () => Promise<void> = async () => {};
  afterEach(async () => {
    await listening?.stop();
    await stop();
  });

  test('an announcement set in another process shows on them, and its end too', async () => {
    const { send, call } = await aDesk();
    await issuePublication(aContext(database.db), call.id, aContent(call.slug), null);
    // A second process: its own memory, told by the database alone.
    const live = openLiveState(database.db);
    const ready = createReadyAnswers();
    const watching = await watch(database.db, {
      channel: liveChannel,
      round: 3_600_000,
      hear: () => live.reload(),
    });
    stop = () => watching.stop();
    const app = anApp(database.db, { live, ready });
    listening = await listen({ host: '127.0.0.1', port: 0 }, () => ({ fetch: app.fetch, ready }));
    const address = `http://127.0.0.1:${listening.port}/calls/${call.slug}`;
    const shows = async () => (await (await fetch(address)).text()).includes(plan.fr);

    expect([await shows(), await shows(), ready.served]).toEqual([false, false, 1]);
    await send('/admin/announcements', plan);
    await expect.poll(shows).toEqual(true);
    expect([await shows(), ready.served > 1]).toEqual([true, true]);

    await database.db.updateTable('announcements').set({ withdrawn_at: new Date() }).execute();
    await live.reload();
    expect([await shows(), await shows()]).toEqual([false, false]);
  });
});
