import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { parseTrustProxy, type TrustProxy } from '#platform/trust-proxy.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import type { Env } from './env.ts';
import { serveCached } from './http-cache.ts';
import { createLiveState } from './live-state.ts';
import { createPageCache } from './page-cache.ts';
import { generousLimit, limitRate, type RateLimit } from './rate-limit.ts';
import { createReadyAnswers } from './ready-answers.ts';
import { createRequestMetrics } from './request-metrics.ts';

function limited(some: Partial<RateLimit>, trustProxy: TrustProxy = null) {
  let clock = 0;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('locale', 'fr');
    c.set('here', '/');
    c.set('site', {
      settings: settingsForTest({ trustProxy }),
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

test('nobody gets a new bucket by what they write themselves', async () => {
  const { ask } = limited({ burst: 1 });
  expect(
    await statuses([
      ask('192.0.2.1', { forwarded: '198.51.100.1' }),
      ask('192.0.2.1', { forwarded: '198.51.100.2' }),
    ]),
  ).toEqual([200, 429]);
});

/** Asks twice, with one token for each network: 429 says that both came from one. */
const isOne = async (trust: string, first: [string, string], second: [string, string]) => {
  const { ask } = limited({ burst: 1 }, parseTrustProxy(trust) as TrustProxy);
  const [, last] = await statuses([
    ask(first[0], { forwarded: first[1] }),
    ask(second[0], { forwarded: second[1] }),
  ]);
  return last === 429;
};

test('behind counted proxies, the entry of the outermost is the visitor', async () => {
  const proxy = '127.0.0.1';
  expect({
    sameVisitorOtherWord: await isOne(
      '1',
      [proxy, '203.0.113.1, 198.51.100.1'],
      [proxy, '203.0.113.2, 198.51.100.1'],
    ),
    otherVisitorSameWord: await isOne(
      '1',
      [proxy, '203.0.113.1, 198.51.100.1'],
      [proxy, '203.0.113.1, 198.51.100.2'],
    ),
    ofTwoProxies: await isOne(
      '2',
      [proxy, 'x, 198.51.100.1, 10.0.0.1'],
      [proxy, 'y, 198.51.100.1, 10.0.0.2'],
    ),
    tooFewEntries: await isOne('2', ['192.0.2.1', '198.51.100.1'], ['192.0.2.1', '198.51.100.2']),
    notAnAddress: await isOne('1', ['192.0.2.1', 'unknown'], ['192.0.2.1', 'hidden']),
    withPorts: await isOne('1', [proxy, '198.51.100.1:4000'], [proxy, '198.51.100.1:4001']),
    oneCustomerOfIpv6: await isOne(
      '1',
      [proxy, '[2001:db8:1:2::7]:80'],
      [proxy, '2001:db8:1:2::8'],
    ),
  }).toEqual({
    sameVisitorOtherWord: true,
    otherVisitorSameWord: false,
    ofTwoProxies: true,
    tooFewEntries: true,
    notAnAddress: true,
    withPorts: true,
    oneCustomerOfIpv6: true,
  });
});

test('behind named proxies, the first address that is not theirs is the visitor', async () => {
  const trust = '10.0.0.0/8, 2001:db8::7';
  expect({
    throughTwo: await isOne(
      trust,
      ['10.0.0.1', 'a, 198.51.100.1, 10.9.9.9'],
      ['::ffff:10.0.0.2', 'b, 198.51.100.1'],
    ),
    otherVisitors: await isOne(
      trust,
      ['2001:db8::7', '198.51.100.1'],
      ['2001:db8::7', '198.51.100.2'],
    ),
    // Straight to the application, around the proxy: what it says of itself is worth nothing.
    aroundTheProxy: await isOne(trust, ['192.0.2.1', '198.51.100.1'], ['192.0.2.1', '10.0.0.1']),
  }).toEqual({ throughTwo: true, otherVisitors: false, aroundTheProxy: true });
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
