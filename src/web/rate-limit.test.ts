import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { settingsForTest } from '#test/frame-parts.ts';
import type { Env } from './env.ts';
import { serveCached } from './http-cache.ts';
import { createLiveState } from './live-state.ts';
import { createPageCache } from './page-cache.ts';
import { generousLimit, limitRate, type RateLimit } from './rate-limit.ts';
import { createReadyAnswers } from './ready-answers.ts';
import { createRequestMetrics } from './request-metrics.ts';

function limited(some: Partial<RateLimit>) {
  let clock = 0;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('locale', 'fr');
    c.set('here', '/');
    c.set('site', {
      settings: settingsForTest(),
      cache: createPageCache(),
      ready: createReadyAnswers(),
      live: createLiveState(),
      requests: createRequestMetrics(),
      securityHeaders: {},
    });
    await next();
  });
  app.use(limitRate({ ...generousLimit, burst: 2, perSecond: 1, now: () => clock, ...some }));
  app.all('/', (c) => c.text('ok'));
  app.get('/kept', (c) =>
    serveCached(c, { key: 'a', type: 'text/plain', cacheControl: '', render: () => 'a' }),
  );
  const ask = (address: string, { path = '/', method = 'GET', forwarded = '' } = {}) =>
    app.request(
      path,
      { method, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} },
      { incoming: { socket: { remoteAddress: address } } },
    );
  return { ask, pass: (seconds: number) => (clock += seconds * 1000) };
}

const statuses = async (answers: (Response | Promise<Response>)[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

test('one address empties its own bucket, which fills again with time', async () => {
  const { ask, pass } = limited({});
  expect(await statuses([ask('192.0.2.1'), ask('192.0.2.1'), ask('192.0.2.1')])).toEqual([
    200, 200, 429,
  ]);
  expect(await statuses([ask('192.0.2.2')])).toEqual([200]);
  pass(1);
  expect(await statuses([ask('192.0.2.1'), ask('192.0.2.1')])).toEqual([200, 429]);
});

test('the refusal is a page that says when to come back', async () => {
  const { ask } = limited({ burst: 1, perSecond: 0.1 });
  await ask('192.0.2.1');
  const response = await ask('192.0.2.1');
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '10']);
  expect(await response.text()).toContain('<h1>Trop de demandes à la fois</h1>');
});

test('what is served from memory costs nothing; a write costs ten reads', async () => {
  const { ask } = limited({ burst: 10 });
  for (let count = 0; count < 50; count += 1) await ask('192.0.2.1', { path: '/kept' });
  expect((await ask('192.0.2.1', { method: 'POST' })).status).toBe(200);
  expect((await ask('192.0.2.1')).status).toBe(429);
});

test('a forwarded address counts only behind a declared proxy, and only the last one', async () => {
  const open = limited({ burst: 1 });
  expect(
    await statuses([
      open.ask('192.0.2.1', { forwarded: '198.51.100.1' }),
      open.ask('192.0.2.1', { forwarded: '198.51.100.2' }),
    ]),
  ).toEqual([200, 429]);
  const behind = limited({ burst: 1, trustProxy: true });
  expect(
    await statuses([
      behind.ask('127.0.0.1', { forwarded: '203.0.113.1, 198.51.100.1' }),
      behind.ask('127.0.0.1', { forwarded: '203.0.113.2, 198.51.100.1' }),
      behind.ask('127.0.0.1', { forwarded: '203.0.113.2, 198.51.100.2' }),
    ]),
  ).toEqual([200, 429, 200]);
});

test('this machine is never limited: it may be a proxy that carries everyone', async () => {
  const { ask } = limited({ burst: 1 });
  const peers = ['127.0.0.1', '127.0.0.1', '::1', '::1', '::ffff:127.0.0.1', '::ffff:127.0.0.1'];
  expect(await statuses(peers.map((peer) => ask(peer)))).toEqual(peers.map(() => 200));
});

test('the oldest addresses are forgotten before the memory grows', async () => {
  const { ask } = limited({ burst: 1, remembered: 2 });
  expect(
    await statuses([ask('192.0.2.1'), ask('192.0.2.2'), ask('192.0.2.3'), ask('192.0.2.1')]),
  ).toEqual([200, 200, 200, 200]);
});
