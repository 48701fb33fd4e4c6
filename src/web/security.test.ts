import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';
import type { Mount } from './env.ts';
import { publicRoute } from './route-right.ts';

const echo: Mount = (app) => {
  app.get('/page', publicRoute, (c) => c.html('x'.repeat(5000)));
  app.post('/page', publicRoute, async (c) => c.text(String((await c.req.text()).length)));
};
const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('a page carries the strict headers', async () => {
  const { headers } = await createFrame(partsForTest(), [echo]).request('/page');
  headers.delete('content-type');
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'private, no-cache',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
});

test('TLS is promised only where the public address has it', async () => {
  const promise = async (publicUrl: string) =>
    (await createFrame(partsForTest({ publicUrl }), [echo]).request('/page')).headers.get(
      'strict-transport-security',
    );
  expect(await promise('http://localhost')).toBe(null);
  expect(await promise('https://laureat.example.org')).toBe('max-age=31536000');
});

test('a form from another site is refused; one from here, or from the public address, is read', async () => {
  const app = createFrame(partsForTest({ publicUrl: 'https://laureat.example.org' }), [echo]);
  const send = async (headers: Record<string, string>) =>
    (await app.request('/page', { method: 'POST', body: 'a=1', headers: { ...form, ...headers } }))
      .status;
  expect([
    await send({ origin: 'https://elsewhere.org' }),
    await send({ origin: 'https://elsewhere.org', 'sec-fetch-site': 'cross-site' }),
    await send({}),
    await send({ origin: 'http://localhost' }),
    await send({ origin: 'https://laureat.example.org' }),
    await send({ 'sec-fetch-site': 'same-origin' }),
  ]).toEqual([403, 403, 403, 200, 200, 200]);
});

test('a body over a megabyte is a 413 page, whether or not its length was announced', async () => {
  const app = createFrame(partsForTest(), [echo]);
  const send = async (size: number, headers: Record<string, string>) => {
    const body = 'a'.repeat(size);
    const response = await app.request('/page', {
      method: 'POST',
      body,
      headers: { ...form, origin: 'http://localhost', ...headers },
    });
    return [response.status, (await response.text()).includes('Envoi trop volumineux')];
  };
  const over = 1024 * 1024 + 1;
  expect([
    await send(over, { 'content-length': String(over) }),
    await send(over, {}),
    await send(over - 1, {}),
  ]).toEqual([
    [413, true],
    [413, true],
    [200, false],
  ]);
});

test('a page is compressed for who asks', async () => {
  const app = createFrame(partsForTest(), [echo]);
  const response = await app.request('/page', { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});
