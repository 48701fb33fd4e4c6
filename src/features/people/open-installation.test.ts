import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Settings } from '#platform/settings.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext } from '#test/builders/call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { nameAdministrator } from './name-administrator.ts';
import { isSetupCode, setupCode } from './setup-code.ts';

const database = useDatabase();
const typed = {
  service: 'Préfecture de la région Exemple (fictive)',
  shortName: 'Préfecture Exemple',
  name: 'Alix Roche (fictive)',
  email: 'alix@exemple.test',
  password: 'une phrase assez longue',
};
const signingKey = aSigningKey();
const code = setupCode(signingKey);
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const here = from('127.0.0.1');
const elsewhere = from('203.0.113.7');
const appWith = (some: Partial<Settings> = {}) =>
  anApp(database.db, { signingKey, settings: settingsForTest(some) });
const send = (fields: Record<string, string>, app = appWith(), peer = elsewhere) =>
  app.request(
    '/setup',
    {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams({ code, ...fields }),
    },
    peer,
  );

test('a first comer who does not hold the machine is told nothing more, and then waits', async () => {
  const wrong = { ...typed, code: 'AAAA-AAAA-AAAA-AAAA', name: '' };
  const answers = [];
  for (let tried = 0; tried < 21; tried += 1) answers.push(await send(wrong));
  expect(answers.map(({ status }) => status)).toEqual([...Array(20).fill(422), 429]);
  const words = wordsOf((await answers[0]?.text()) ?? '');
  expect(words).toContain('Ce code n’est pas celui de cette installation');
  expect(words).not.toContain('Écrivez votre nom.');
  // The right one waits too, from there; another network does not.
  expect((await send(typed)).status).toEqual(429);
  const other = await send({ ...typed, name: '' }, appWith(), from('198.51.100.9'));
  expect(wordsOf(await other.text())).toContain('Écrivez votre nom.');
  await sql`delete from attempts`.execute(database.db);
});

test('the code is asked of everybody but who sits at the machine of a demonstration', async () => {
  const asks = async (some: Partial<Settings>, peer: object, headers = {}) =>
    (await (await appWith(some).request('/setup', { headers }, peer)).text()).includes(
      'name="code"',
    );
  const demo = { demo: true };
  expect({
    demoHere: await asks(demo, here),
    demoThroughAProxyHere: await asks(demo, here, { 'x-forwarded-for': '203.0.113.7' }),
    demoFromElsewhere: await asks(demo, elsewhere),
    publicDemoHere: await asks({ ...demo, publicUrl: 'https://laureat.exemple.test' }, here),
    noDemoHere: await asks({}, here),
  }).toEqual({
    demoHere: false,
    demoThroughAProxyHere: true,
    demoFromElsewhere: true,
    publicDemoHere: true,
    noDemoHere: true,
  });
  const unproved = { ...typed, code: '', name: '' };
  const answer = await send(unproved, appWith(demo), here);
  expect(wordsOf(await answer.text())).toContain('Écrivez votre nom.');
});

test('the code is read as people copy it, and another installation has another', () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(setupCode(signingKey)).toEqual(code);
  const asCopied = code
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l');
  expect(isSetupCode(asCopied, signingKey)).toBe(true);
  expect(isSetupCode(code, aSigningKey())).toBe(false);
  expect(isSetupCode('', signingKey)).toBe(false);
});

test('what is missing is said, and nothing is written', async () => {
  for (const [field, said] of [
    ['service', 'Écrivez le nom du service'],
    ['name', 'Écrivez votre nom.'],
    ['email', 'avec son @'],
    ['password', 'au moins 12 caractères'],
  ] as const) {
    const answer = await send({ ...typed, [field]: '' });
    expect(answer.status).toEqual(422);
    const html = await answer.text();
    expect(wordsOf(html)).toContain(said);
    expect(html).toContain(`id="${field}-error"`);
  }
  expect(await database.db.selectFrom('authorities').select('id').execute()).toEqual([]);
});

test('of ten who open an installation at once, one does; then the page is gone', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => send({ ...typed, email: `alix${n}@exemple.test` })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(9).fill(404)]);
  expect((await anApp(database.db).request('/setup')).status).toEqual(404);
  const rows = await database.db.selectFrom('memberships').select('role').execute();
  expect(rows).toEqual([{ role: 'administrator' }]);
});

test('whoever holds the machine names an administrator, who enters by a link', async () => {
  const asked = { email: 'secours@exemple.test', service: 'préfecture exemple' };
  const outcome = await nameAdministrator(aContext(database.db), asked);
  expect(outcome).toMatchObject({ ok: true, value: { services: [typed.service] } });
  expect(await nameAdministrator(aContext(database.db), { ...asked, service: 'x' })).toEqual({
    ok: false,
    refusal: { reason: 'unknown-service' },
  });
});
