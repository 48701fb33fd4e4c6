import { afterEach, expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { publicRoute } from './access.ts';
import { createFrame } from './create-frame.ts';
import { serveCached } from './http-cache.ts';
import { type Listening, listen } from './listen.ts';
import { createReadyAnswers } from './ready-answers.ts';

let listening: Listening | null = null;
afterEach(() => listening?.stop());

/** A real server whose page has versions; `walks` counts what reached the application. */
async function serveVersions() {
  const state = { current: 1, walks: 0, database: 'up' as 'up' | 'down' };
  const ready = createReadyAnswers();
  const app = createFrame({ ...partsForTest(), ready }, [
    (app) => {
      app.get('/page', publicRoute, (c) => {
        state.walks += 1;
        const version = state.current;
        return serveCached(c, {
          key: `page ${version}`,
          type: 'text/html; charset=utf-8',
          cacheControl: 'public, no-cache',
          render: () => `version ${version}`,
          isCurrent: async () => {
            if (state.database === 'down') throw new Error('down');
            return state.current === version;
          },
        });
      });
    },
  ]);
  listening = await listen({ host: '127.0.0.1', port: 0 }, () => ({ fetch: app.fetch, ready }));
  const { port } = listening;
  const ask = (path = '/page', headers = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'accept-encoding': 'gzip', ...headers },
    });
  return { state, ask };
}

test('a second reader is answered before the application, with the very same answer', async () => {
  const { state, ask } = await serveVersions();
  const walked = await ask();
  const ready = await ask();
  expect([await walked.text(), await ready.text(), state.walks]).toEqual([
    'version 1',
    'version 1',
    1,
  ]);
  const fields = (answer: Response) =>
    [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
  expect(fields(ready)).toEqual(fields(walked));
});

test('a new version shows at once', async () => {
  const { state, ask } = await serveVersions();
  await ask();
  await ask();
  state.current = 2;
  expect([await (await ask()).text(), await (await ask()).text(), state.walks]).toEqual([
    'version 2',
    'version 2',
    2,
  ]);
});

test('another encoding, another query and a condition walk through the application', async () => {
  const { state, ask } = await serveVersions();
  const etag = (await ask()).headers.get('etag') ?? '';
  const conditional = await ask('/page', { 'if-none-match': etag });
  const plain = await ask('/page', { 'accept-encoding': 'identity' });
  await ask('/page?from=mail');
  expect([conditional.status, plain.headers.get('content-encoding'), state.walks]).toEqual([
    304,
    null,
    4,
  ]);
});

test('when the database does not answer, the application says what it can', async () => {
  const { state, ask } = await serveVersions();
  await ask();
  state.database = 'down';
  expect([(await ask()).status, state.walks]).toEqual([200, 2]);
});
