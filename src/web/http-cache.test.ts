import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';
import { serveCached } from './http-cache.ts';
import { publicRoute } from './route-right.ts';

const text = 'Les 52 lignes. '.repeat(200);

function caching(render = () => text) {
  let rendered = 0;
  const app = createFrame(partsForTest(), [
    (it) =>
      it.get('/sheet/:id', publicRoute, (c) =>
        serveCached(c, {
          key: c.req.param('id'),
          type: 'text/html; charset=utf-8',
          cacheControl: 'public, max-age=60',
          render: () => {
            rendered += 1;
            return render();
          },
        }),
      ),
  ]);
  const ask = (headers: Record<string, string> = {}, id = '1') =>
    app.request(`/sheet/${id}`, { headers });
  return { ask, count: () => rendered };
}

test('a page is rendered once, whoever asks and at the same time', async () => {
  const { ask, count } = caching();
  await Promise.all([ask(), ask({ 'accept-encoding': 'br' }), ask({ 'accept-encoding': 'gzip' })]);
  await ask();
  expect(count()).toBe(1);
});

test('each encoding holds the same text under its own strong validator', async () => {
  const { ask } = caching();
  const answers = await Promise.all(
    ['', 'gzip, deflate', 'gzip, deflate, br, zstd', 'br;q=0, gzip'].map((accept) =>
      ask(accept ? { 'accept-encoding': accept } : {}),
    ),
  );
  expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
    null,
    'gzip',
    'br',
    'gzip',
  ]);
  const bodies = await Promise.all(
    answers.map(async (one) => Buffer.from(await one.arrayBuffer())),
  );
  const [plain, gzip, br] = bodies as [Buffer, Buffer, Buffer];
  expect([plain, gunzipSync(gzip), brotliDecompressSync(br)].map(String)).toEqual([
    text,
    text,
    text,
  ]);
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3);
  expect(answers.map(({ headers }) => headers.get('vary'))).toEqual(
    answers.map(() => 'Accept-Encoding'),
  );
});

test('who has it already gets a 304 without a body; a changed page is sent again', async () => {
  let version = 'one';
  const { ask } = caching(() => version);
  const etag = (await ask()).headers.get('etag') ?? '';
  const again = await ask({ 'if-none-match': `W/"other", ${etag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect(again.headers.get('cache-control')).toBe('public, max-age=60');
  version = 'two';
  expect((await ask({ 'if-none-match': etag }, '2')).status).toBe(200);
});

test('a cached page carries the security headers', async () => {
  const { headers } = await caching().ask();
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a rendering that failed is tried again', async () => {
  let broken = true;
  const { ask } = caching(() => {
    if (broken) throw new Error('not yet');
    return text;
  });
  expect((await ask()).status).toBe(500);
  broken = false;
  expect((await ask()).status).toBe(200);
});
