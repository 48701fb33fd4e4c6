import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { allow, authoritiesWhere, publicRoute, type Reader, readerOf, signedIn } from './access.ts';
import { createFrame } from './create-frame.ts';
import type { Mount } from './env.ts';

const officer: Reader = {
  personId: 'p1',
  memberships: [
    { authorityId: 'a1', role: 'officer' },
    { authorityId: 'a1', role: 'auditor' },
    { authorityId: 'a2', role: 'auditor' },
  ],
};

const frameOf = (reader: Reader | null) => {
  const pages: Mount = (app) => {
    app.use(async (c, next) => {
      c.set('reader', reader);
      await next();
    });
    app.get('/forgotten', (c) => c.text('nobody said who may read this'));
    app.get('/open', publicRoute, (c) => c.text('open'));
    app.get('/mine', signedIn, (c) => c.text(readerOf(c).personId));
    app.get('/office', allow('officer'), (c) => c.text('office'));
    app.post('/office', allow('officer'), (c) => c.text('done'));
    app.get('/admin', allow('administrator'), (c) => c.text('admin'));
  };
  return createFrame(partsForTest(), [pages]);
};

const statuses = async (reader: Reader | null) => {
  const app = frameOf(reader);
  const answers = ['/forgotten', '/open', '/mine', '/office', '/admin', '/absent'].map(
    async (path) => [path, (await app.request(path)).status],
  );
  return Object.fromEntries(await Promise.all(answers));
};

test('a visitor is asked to sign in, and a route on which nobody said anything is closed', async () => {
  expect(await statuses(null)).toEqual({
    '/forgotten': 404,
    '/open': 200,
    '/mine': 303,
    '/office': 303,
    '/admin': 303,
    '/absent': 404,
  });
});

test('whoever is signed in reaches what their roles open, and nothing else exists', async () => {
  expect(await statuses(officer)).toEqual({
    '/forgotten': 404,
    '/open': 200,
    '/mine': 200,
    '/office': 200,
    '/admin': 404,
    '/absent': 404,
  });
});

test('what one may not see answers word for word as what is not there', async () => {
  const app = frameOf(officer);
  const [hidden, absent] = await Promise.all(
    ['/admin', '/absent'].map(async (path) => (await app.request(path)).text()),
  );
  expect(hidden?.replaceAll('/admin', '/absent')).toEqual(absent);
});

test('signing in leads back to what was asked, in the language it was asked in', async () => {
  const locationOf = async (path: string, init?: RequestInit) =>
    (await frameOf(null).request(path, init)).headers.get('location');
  expect(await locationOf('/office?page=2')).toEqual('/sign-in?next=%2Foffice%3Fpage%3D2');
  expect(await locationOf('/en/office')).toEqual('/en/sign-in?next=%2Fen%2Foffice');
  const sent = { method: 'POST', headers: { origin: 'http://localhost' } };
  expect(await locationOf('/office', sent)).toEqual('/sign-in');
});

test('a query gets the authorities where one of the roles is held, each once', () => {
  expect(authoritiesWhere(officer, 'auditor', 'officer')).toEqual(['a1', 'a2']);
  expect(authoritiesWhere(officer, 'officer')).toEqual(['a1']);
  expect(authoritiesWhere(officer, 'chair')).toEqual([]);
});
