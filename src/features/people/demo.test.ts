import { expect, test } from 'vitest';
import { roles } from '#kernel/role.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { createAuthority } from './create-authority.ts';
import { parseParisTime } from './demo-form.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const on = settingsForTest({
  demo: true,
  signIn: { demoRoles: true, requireSecondFactor: false, provider: null },
});
const application = (settings = on) => anApp(database.db, { signingKey, settings });
const send = (path: string, fields: Record<string, string>, cookie = '', settings = on) =>
  application(settings).request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost', cookie },
    body: new URLSearchParams(fields),
  });

test('without a service there is nobody to become', async () => {
  expect((await send('/demo/role', { role: 'officer' })).status).toEqual(422);
});

test('one click changes who one is, one account per role, however often', async () => {
  settled(await createAuthority(aContext(database.db), { name: 'Démo', shortName: 'Démo' }));
  let cookie = '';
  for (const role of [...roles, ...roles]) {
    const answer = await send('/demo/role', { role }, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office']);
    cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  const held = await database.db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'person_id')
    .select(['email', 'role'])
    .execute();
  expect(held.map(({ email, role }) => [email, role]).toSorted()).toEqual(
    roles.map((role) => [`${role}@demonstration.test`, role]).toSorted(),
  );
  // Whoever one was is signed out at each change.
  expect((await database.db.selectFrom('sessions').select('id').execute()).length).toEqual(1);
});

test('elsewhere than in the demonstration none of it exists', async () => {
  const off = settingsForTest({ demo: true });
  expect((await application(off).request('/demo')).status).toEqual(404);
  expect((await send('/demo/role', { role: 'administrator' }, '', off)).status).toEqual(404);
  expect((await send('/demo/clock', { to: 'real' }, '', off)).status).toEqual(404);
});

test('the clock is moved to a time of Paris, and back', async () => {
  const place = { db: database.db, settings: { demo: true } };
  await send('/demo/clock', { to: 'at', at: '2021-09-30T12:00' });
  expect((await domainNow(place)).toISOString()).toMatch(/^2021-09-30T10:0[01]/);
  const page = await application().request('/demo');
  expect(wordsOf(await page.text())).toContain('Il est 30 septembre 2021 à 12 h 0');
  expect((await send('/demo/clock', { to: 'at', at: 'demain' })).status).toEqual(422);
  await send('/demo/clock', { to: 'real' });
  expect((await domainNow(place)).getFullYear()).toEqual(new Date().getFullYear());
});

test('a time of Paris is read in winter and in summer; one that never was is not', () => {
  expect(parseParisTime('2026-01-15T12:00')).toEqual(new Date('2026-01-15T11:00:00Z'));
  expect(parseParisTime('2026-07-15T12:00')).toEqual(new Date('2026-07-15T10:00:00Z'));
  expect(parseParisTime('2026-03-29T02:30')).toEqual(undefined);
  expect(parseParisTime('2026-02-30T12:00')).toEqual(undefined);
});
