import { expect, test } from 'vitest';
import { createLog, pathOnly } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line is dated, levelled, and names neither machine nor process', () => {
  const [line] = logged((log) => log.info({ status: 200 }, 'answered'));
  expect(line).toEqual({ level: 'info', time: expect.any(String), status: 200, msg: 'answered' });
});

test('what might hold a secret or a person is censored, however deep', () => {
  const [line] = logged((log) =>
    log.info({ email: 'a@example.org', request: { ip: '::1', headers: { cookie: 'x' } } }, 'asked'),
  );
  expect(line).toMatchObject({
    email: '[…]',
    request: { ip: '[…]', headers: { cookie: '[…]' } },
  });
});

test('a database error keeps its code and leaves its row out', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(a@example.org) already exists.',
  });
  const [line] = logged((log) => log.error({ err: error }, 'failed'));
  expect(line).toMatchObject({ err: { code: '23505', message: 'duplicate key' } });
  expect(JSON.stringify(line)).not.toContain('example.org');
});

test.each([
  ['/recherche?q=camille', '/recherche'],
  ['https://laureat.fr/a/b?x#y', '/a/b'],
  ['/', '/'],
])('%s is logged as %s', (url, path) => {
  expect(pathOnly(url)).toEqual(path);
});
