import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/database.ts';
import type { Progress } from '#platform/jobs/job-registry.ts';
import { createLog } from '#platform/log.ts';
import { settled } from '#test/builders/call.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { forgetSubscribers } from './forget-subscribers.ts';
import { confirmSubscription, endSubscription, subscribe } from './subscribe.ts';
import type { CallNews } from './subscription.ts';
import { tellSubscribers } from './tell-subscribers.ts';
import { tellSubscribersJob } from './tell-subscribers-job.ts';

const database = useDatabase();
const publicUrl = 'http://localhost';
let calls = 0;
let call: Awaited<ReturnType<typeof anOpenCall>>;

beforeEach(async () => {
  await database.db.deleteFrom('mails').execute();
  await database.db.deleteFrom('attempts').execute();
  calls += 1;
  call = await anOpenCall(database.db, `appel-${calls}`);
});

const context = () => ({ db: database.db, now: new Date() });
const asked = (email: string, network: string | null = null) => ({
  call: { id: call.call.id, authorityId: call.authorityId, name: call.call.settings.name },
  email,
  locale: 'fr' as const,
  network,
  publicUrl,
});
const mails = () =>
  database.db
    .selectFrom('mails')
    .select(['to_address', 'kind'])
    .orderBy('created_at')
    .orderBy('to_address')
    .execute();
const subscribed = () =>
  database.db
    .selectFrom('subscriptions')
    .select(['email', 'token', 'confirmed_at'])
    .where('call_id', '=', call.call.id)
    .orderBy('email')
    .execute();

/** As many who confirmed, without the form. */
async function subscribers(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    authority_id: call.authorityId,
    call_id: call.call.id,
    email: `abonne-${String(index).padStart(5, '0')}@exemple.test`,
    locale: 'fr' as const,
    token: `${crypto.randomUUID()}-${crypto.randomUUID()}`,
    asked_at: new Date(),
    confirmed_at: new Date(Date.now() - 1000),
  }));
  await database.db.insertInto('subscriptions').values(rows).execute();
}

const results: CallNews = { kind: 'results', version: 1 };
async function newsIds(): Promise<string[]> {
  const rows = await database.db
    .selectFrom('call_news')
    .select('id')
    .where('call_id', '=', call.call.id)
    .execute();
  return rows.map(({ id }) => id);
}
const work = (newsId: string, progress: Progress = async () => {}) =>
  tellSubscribersJob.run(
    {
      db: database.db,
      settings: settingsForTest(),
      log: createLog('silent'),
      signingKey: aSigningKey(),
      now: new Date(),
      jobId: crypto.randomUUID(),
      isLastAttempt: false,
      signal: new AbortController().signal,
    },
    { newsId },
    progress,
  );

describe('asking to be told', () => {
  test('nothing is sent but the mail that asks to confirm, until its reader does', async () => {
    settled(await subscribe(context(), asked(' Jeanne@Exemple.test ')));
    expect(await mails()).toEqual([
      { to_address: 'jeanne@exemple.test', kind: 'subscription-confirmation' },
    ]);
    await tellSubscribers(context(), { callId: call.call.id, news: results });
    for (const id of await newsIds()) await work(id);
    expect((await mails()).length).toEqual(1);

    const [row] = await subscribed();
    expect(await confirmSubscription(context(), row?.token ?? '')).toEqual(true);
    expect(await confirmSubscription(context(), row?.token ?? '')).toEqual(false);
    expect(await confirmSubscription(context(), 'nobody')).toEqual(false);
  });

  test('whatever was known of the address, one mail leaves and the answer is the same', async () => {
    const first = await subscribe(context(), asked('jeanne@exemple.test'));
    const again = await subscribe(context(), asked('jeanne@exemple.test'));
    const [row] = await subscribed();
    await confirmSubscription(context(), row?.token ?? '');
    const known = await subscribe(context(), asked('jeanne@exemple.test'));
    expect([first, again, known]).toEqual(Array(3).fill({ ok: true, value: null }));
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'subscription-confirmation',
      'subscription-confirmation',
      'subscription-known',
    ]);
    expect((await subscribed()).length).toEqual(1);
  });

  test('five at the same instant make one subscription', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () => subscribe(context(), asked('a@exemple.test'))),
    );
    expect((await subscribed()).map(({ email }) => email)).toEqual(['a@exemple.test']);
  });

  test('one address and one network are limited, each apart', async () => {
    const tries = [];
    for (let count = 0; count < 6; count += 1) {
      tries.push((await subscribe(context(), asked('a@exemple.test'))).ok);
    }
    expect(tries).toEqual([true, true, true, true, true, false]);
    const from = [];
    for (let count = 0; count < 21; count += 1) {
      from.push((await subscribe(context(), asked(`b${count}@exemple.test`, '192.0.2.1'))).ok);
    }
    expect(from).toEqual([...Array(20).fill(true), false]);
  });

  test('ending it leaves no row of the address', async () => {
    await subscribers(1);
    const [row] = await subscribed();
    expect([
      await endSubscription(context(), row?.token ?? ''),
      await endSubscription(context(), row?.token ?? ''),
    ]).toEqual([true, false]);
    expect(await subscribed()).toEqual([]);
  });
});

describe('telling them', () => {
  test('news of a verb that is rolled back was never told', async () => {
    const undone = inTransaction({ db: database.db }, async (joined) => {
      await tellSubscribers(joined, { callId: call.call.id, news: results });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await newsIds()).toEqual([]);
  });

  test('the same news, told by several at once, is one piece of news', async () => {
    const telling = () => tellSubscribers(context(), { callId: call.call.id, news: results });
    await Promise.all([telling(), telling(), telling()]);
    expect((await newsIds()).length).toEqual(1);
  });

  test('each is told exactly once, through an attempt cut short and two processes at once', async () => {
    await subscribers(350);
    await tellSubscribers(context(), { callId: call.call.id, news: results });
    const [id = ''] = await newsIds();
    const cut = work(id, async (done) => {
      if (done >= 100) throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    expect((await mails()).length).toEqual(100);

    await Promise.all([work(id), work(id)]);
    await work(id);
    const told = (await mails()).map(({ to_address }) => to_address);
    expect([told.length, new Set(told).size]).toEqual([350, 350]);
  });

  test('its mail ends the subscription in one click, and says so to mail programs', async () => {
    await subscribers(1);
    await tellSubscribers(context(), { callId: call.call.id, news: results });
    for (const id of await newsIds()) await work(id);
    const [row] = await subscribed();
    const mail = await database.db
      .selectFrom('mails')
      .select(['kind', 'unsubscribe_url', 'body_text'])
      .executeTakeFirstOrThrow();
    expect([mail.kind, mail.unsubscribe_url]).toEqual([
      'call-results',
      `${publicUrl}/subscriptions/${row?.token}/one-click`,
    ]);
    expect(mail.body_text).toContain(`${publicUrl}/subscriptions/${row?.token}`);
  });

  test('another call’s subscribers hear nothing of it', async () => {
    await subscribers(1);
    const other = await anOpenCall(database.db, `autre-${calls}`);
    await tellSubscribers(context(), { callId: other.call.id, news: results });
    const { id } = await database.db
      .selectFrom('call_news')
      .select('id')
      .where('call_id', '=', other.call.id)
      .executeTakeFirstOrThrow();
    await work(id);
    expect(await mails()).toEqual([]);
  });
});

test('who never confirmed is forgotten after a week, the others after the results', async () => {
  // Those of the tests above would be counted too.
  await database.db.deleteFrom('subscriptions').execute();
  await subscribers(1);
  settled(await subscribe(context(), asked('jamais@exemple.test')));
  const forget = (days: number) =>
    forgetSubscribers.run(
      { db: database.db, now: new Date(Date.now() + days * 24 * 3_600_000) } as never,
      {},
      async () => {},
    );
  const left = async () => (await subscribed()).map(({ email }) => email);
  await forget(6);
  expect((await left()).length).toEqual(2);
  await forget(8);
  expect(await left()).toEqual(['abonne-00000@exemple.test']);
  await tellSubscribers(context(), { callId: call.call.id, news: results });
  await forget(29);
  expect(await left()).toEqual(['abonne-00000@exemple.test']);
  await forget(31);
  expect(await left()).toEqual([]);
  await forget(32);
  const said = await database.db
    .selectFrom('events')
    .select('facts')
    .where('subject_id', '=', 'forget-subscribers')
    .orderBy('position')
    .execute();
  expect(said.slice(-2)).toEqual([
    { facts: { notConfirmed: 1, over: 0 } },
    { facts: { notConfirmed: 0, over: 1 } },
  ]);
});
