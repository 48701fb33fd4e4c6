import { HTTPException } from 'hono/http-exception';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';
import { errorMessages } from './error-messages.ts';
import { errorResponse, errorStatuses } from './errors.tsx';
import { publicRoute } from './route-right.ts';

const lines: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
const app = createFrame({ ...partsForTest(), log }, [
  (it) => {
    for (const status of errorStatuses) {
      it.get(`/${status}`, publicRoute, (c) => errorResponse(c, status));
      it.get(`/${status}.json`, publicRoute, (c) => errorResponse(c, status));
    }
    it.get('/refused', publicRoute, () => {
      throw new HTTPException(403);
    });
    it.get('/broken', publicRoute, () => {
      throw new Error('the reason');
    });
    it.get('/conflict', publicRoute, (c) =>
      errorResponse(c, 409, { explanation: { happened: 'Le dossier est déjà déposé.' } }),
    );
  },
]);

test('each status says what happened, what it means and what to do, in both languages', async () => {
  for (const status of errorStatuses) {
    for (const [prefix, locale] of [
      ['', 'fr'],
      ['/en', 'en'],
    ] as const) {
      const response = await app.request(`${prefix}/${status}`);
      const page = await response.text();
      const { title, happened, means, next } = errorMessages[locale][status];
      expect(response.status).toBe(status);
      expect(page).toContain(`<html lang="${locale}"`);
      expect(page.split('<h1>').length).toBe(2);
      for (const sentence of [title, happened, means, next]) expect(page).toContain(sentence);
    }
  }
});

test('an address that ends in json is answered in JSON', async () => {
  const response = await app.request('/en/409.json');
  expect([response.status, await response.json()]).toEqual([
    409,
    { error: { status: 409, ...errorMessages.en[409] } },
  ]);
});

test('a refusal says its own reason in place of the general one', async () => {
  const page = await (await app.request('/conflict')).text();
  expect(page).toContain('Le dossier est déjà déposé.');
  expect(page).not.toContain(errorMessages.fr[409].happened);
});

test('an expected refusal keeps its status; it is not logged as a failure', async () => {
  lines.length = 0;
  expect([(await app.request('/refused')).status, lines]).toEqual([403, []]);
});

test('a 500 shows the reference that stands in the log, and nothing of the cause', async () => {
  lines.length = 0;
  const response = await app.request('/broken?name=someone');
  const page = await response.text();
  const { reference, path, err } = JSON.parse(lines[0] ?? '{}');
  expect([response.status, lines.length, path, err.message]).toEqual([
    500,
    1,
    '/broken',
    'the reason',
  ]);
  expect(page).toContain(`<code>${reference}</code>`);
  expect(page).not.toContain('the reason');
});

test('errors are never kept by a cache, and carry the security headers', async () => {
  const { headers } = await app.request('/broken');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
