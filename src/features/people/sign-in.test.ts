import { expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aPerson } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { countScrypts, countStatements } from '#test/work-done.ts';
import { createAuthentication } from './authentication.ts';
import { setPassword } from './set-password.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const parts = () => ({ ...partsForTest(), db: database.db, signingKey });
const password = 'un jardin partagé à Auch';

const send = (path: string, fields: Record<string, string>, cookie = '', db: Db = database.db) =>
  anApp(db, { signingKey }).request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost', cookie },
    body: new URLSearchParams(fields),
  });

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

async function withPassword() {
  const person = await aPerson(database.db);
  const authentication = createAuthentication(parts());
  await setPassword({ db: database.db, authentication, now: new Date() }, person.id, password);
  return person;
}

test('a password opens a session that only HTTP carries, and signing out ends it', async () => {
  const { email } = await withPassword();
  const answer = await send('/sign-in', { email: email.toUpperCase(), password, next: '/data' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/data']);
  const [session] = answer.headers.getSetCookie();
  expect(session).toMatch(
    /^laureat\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
  );

  const cookie = cookieOf(answer);
  expect(await database.db.selectFrom('sessions').select('ip_address').execute()).toEqual([
    { ip_address: '' },
  ]);
  const out = await send('/sign-out', {}, cookie);
  expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
  expect(await database.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
});

test('a wrong password and an unknown address read the same, after the same work', async () => {
  const { email } = await withPassword();
  const { email: withoutPassword } = await aPerson(database.db);
  const asked = { path: '/sign-in', password: 'un autre jardin partagé' };
  const wrong = await workOf({ ...asked, email });
  expect(wrong.words).toContain('Cette adresse et ce mot de passe ne vont pas ensemble.');
  expect({ ...wrong, words: '', statements: [] }).toEqual({
    words: '',
    statements: [],
    status: 422,
    scrypts: 1,
    cookies: [],
  });
  expect(await workOf({ ...asked, email: 'personne@exemple.test' })).toEqual(wrong);
  expect(await workOf({ ...asked, email: withoutPassword })).toEqual(wrong);
});

test('a link asked for an unknown address reads the same, after the same work', async () => {
  const { email } = await aPerson(database.db);
  const known = await workOf({ path: '/sign-in/links', email });
  expect(known.words).toContain('Un message vient de partir pour …');
  expect(known.status).toEqual(200);
  expect(await workOf({ path: '/sign-in/links', email: 'personne@exemple.test' })).toEqual(known);

  const mails = await database.db
    .selectFrom('mails')
    .select(['kind', 'to_address'])
    .orderBy('kind')
    .execute();
  expect(mails).toEqual([
    { kind: 'sign-in-link', to_address: email },
    { kind: 'sign-in-unknown', to_address: 'personne@exemple.test' },
  ]);
});

/** What an answer says and what it cost: the statements, and scrypt, which is nearly all its time. */
async function workOf({ path, ...fields }: { path: string; email: string; password?: string }) {
  const counted = countStatements(database.db);
  const scrypts = countScrypts();
  const answer = await send(path, fields, '', counted.db);
  return {
    words: wordsOf(await answer.text()).replaceAll(fields.email, '…'),
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    scrypts: scrypts.stop(),
    statements: counted.statements,
  };
}

async function linkFor(email: string): Promise<string> {
  await send('/sign-in/links', { email });
  const mail = await database.db
    .selectFrom('mails')
    .select('body_text')
    .where('to_address', '=', email)
    .where('kind', '=', 'sign-in-link')
    .executeTakeFirstOrThrow();
  return /token=([\w-]+)/.exec(mail.body_text ?? '')?.[1] ?? '';
}

test('fifty simultaneous uses of one link give one session, and opening it spends nothing', async () => {
  const person = await aPerson(database.db);
  const token = await linkFor(person.email);
  const opened = await anApp(database.db).request(`/sign-in/link?token=${token}`);
  expect(wordsOf(await opened.text())).toContain('Appuyez sur le bouton');

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => send('/sign-in/link', { token })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(49).fill(422)]);
  const sessions = database.db.selectFrom('sessions').select('person_id');
  expect(await sessions.where('person_id', '=', person.id).execute()).toEqual([
    { person_id: person.id },
  ]);
});

test('a link that is over, or was never given, opens nothing', async () => {
  const person = await aPerson(database.db);
  const token = await linkFor(person.email);
  await database.db.updateTable('sign_in_links').set({ expires_at: new Date() }).execute();
  for (const tried of [token, 'jamais-donné', '']) {
    const answer = await send('/sign-in/link', { token: tried });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
    expect(wordsOf(await answer.text())).toContain('Ce lien ne sert plus');
  }
});

test('the eleventh try at one account waits, in every process, even with the right password', async () => {
  const { email } = await withPassword();
  const tries = await Promise.all(
    Array.from({ length: 10 }, () => send('/sign-in', { email, password: 'pas le bon du tout' })),
  );
  expect(tries.map(({ status }) => status)).toEqual(Array(10).fill(422));
  const eleventh = await send('/sign-in', { email, password });
  expect([eleventh.status, eleventh.headers.getSetCookie()]).toEqual([429, []]);
  expect(wordsOf(await eleventh.text())).toContain('Il y a eu trop d’essais.');
  // A link still lets its owner in: nobody is locked out by a stranger.
  const link = await send('/sign-in/link', { token: await linkFor(email) });
  expect(link.status).toEqual(303);
});

test.each([
  ['https://ailleurs.test/', '/office'],
  ['//ailleurs.test', '/office'],
  ['/\\ailleurs.test', '/office'],
  ['/en/data?x=1', '/en/data?x=1'],
  ['/data', '/data'],
])('after signing in, %s leads to %s', async (next, location) => {
  const { email } = await withPassword();
  const answer = await send('/sign-in', { email, password, next });
  expect(answer.headers.get('location')).toEqual(location);
});
