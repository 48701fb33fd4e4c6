import { createOTP } from '@better-auth/utils/otp';
import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { createAuthentication } from './authentication.ts';
import { createAuthority } from './create-authority.ts';
import { setPassword } from './set-password.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const password = 'une phrase assez longue';
const strict = settingsForTest({
  signIn: { demoRoles: false, requireSecondFactor: true, provider: null },
});

const ask = (path: string, headers: Record<string, string>, fields?: Record<string, string>) =>
  anApp(database.db, { signingKey, settings: strict }).request(path, {
    method: fields ? 'POST' : 'GET',
    headers: { origin: 'http://localhost', ...headers },
    body: fields ? new URLSearchParams(fields) : null,
  });

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((line) => !/Max-Age=0/.test(line))
    .map((line) => line.split(';')[0])
    .join('; ');

async function anAdministrator(shortName: string) {
  const { id } = settled(
    await createAuthority(aContext(database.db), { name: shortName, shortName }),
  );
  const person = await aPerson(database.db, {
    roles: [{ authorityId: id, role: 'administrator' }],
  });
  const parts = { ...partsForTest(), db: database.db, signingKey };
  const authentication = createAuthentication(parts);
  await setPassword({ db: database.db, authentication, now: new Date() }, person.id, password);
  return { ...person, headers: await sessionOf(parts, person) };
}

/** Sets it up as a person does, and answers what they keep. */
async function withSecondFactor(headers: Record<string, string>) {
  const shown = await ask('/account/second-factor', headers, { password });
  const page = await shown.text();
  expect(page).toContain('src="data:image/svg+xml;base64,');
  const secret = /secret : <code>([A-Z2-7]+)<\/code>/.exec(page)?.[1] ?? '';
  const recovery = [...page.matchAll(/<li><code>([\w-]{11})<\/code>/g)].map(([, code]) => code);
  expect(recovery.length).toEqual(10);
  return { codeNow: () => codeOf(secret), recovery };
}

/** The base32 secret a telephone holds, turned into the code of this half minute. */
function codeOf(secret: string): Promise<string> {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const text = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
  return createOTP(text).totp();
}

test('an administrator without a second factor has only their account, until it is set up', async () => {
  const { headers, email } = await anAdministrator('Exigeant');
  expect((await ask('/admin/people', headers)).status).toEqual(404);
  expect(wordsOf(await (await ask('/account', headers)).text())).toContain(
    'Cette installation le demande aux administrateurs',
  );
  const wrong = await ask('/account/second-factor', headers, { password: 'pas le bon' });
  expect([wrong.status, wordsOf(await wrong.text()).includes('mot de passe actuel')]).toEqual([
    422,
    true,
  ]);

  const factor = await withSecondFactor(headers);
  const missed = await ask('/account/second-factor/confirmation', headers, { code: '000000' });
  expect(missed.status).toEqual(422);
  const confirmed = await ask('/account/second-factor/confirmation', headers, {
    code: await factor.codeNow(),
  });
  expect(confirmed.headers.get('location')).toEqual('/account?done=secondSet');
  // Setting it up turns the session over: the one from before is gone.
  expect((await ask('/account', headers)).status).toEqual(303);
  expect((await ask('/admin/people', { cookie: cookieOf(confirmed) })).status).toEqual(200);

  // The password alone opens nothing any more.
  const first = await ask('/sign-in', {}, { email, password });
  expect(first.headers.get('location')).toMatch(/^\/sign-in\/second-factor\?next=/);
  const half = { cookie: cookieOf(first) };
  expect((await ask('/account', half)).status).toEqual(303);
  const refused = await ask('/sign-in/second-factor', half, { code: '000000' });
  expect([refused.status, cookieOf(refused)]).toEqual([422, '']);
  const entered = await ask('/sign-in/second-factor', half, { code: await factor.codeNow() });
  expect(entered.headers.get('location')).toEqual('/office');
  expect((await ask('/admin/people', { cookie: cookieOf(entered) })).status).toEqual(200);
});

test('a recovery code enters once, and a link by mail is no way around', async () => {
  const { headers, email } = await anAdministrator('Secours');
  const { codeNow, recovery } = await withSecondFactor(headers);
  await ask('/account/second-factor/confirmation', headers, { code: await codeNow() });

  await ask('/sign-in/links', {}, { email });
  const mail = await database.db
    .selectFrom('mails')
    .select('body_text')
    .where('to_address', '=', email)
    .executeTakeFirstOrThrow();
  const token = /token=([\w-]+)/.exec(mail.body_text ?? '')?.[1] ?? '';
  const linked = await ask('/sign-in/link', {}, { token });
  expect(linked.headers.get('location')).toMatch(/^\/sign-in\/second-factor\?next=/);
  expect((await ask('/account', { cookie: cookieOf(linked) })).status).toEqual(303);

  const [code = ''] = recovery;
  const once = await ask('/sign-in/second-factor', { cookie: cookieOf(linked) }, { code });
  expect(once.headers.get('location')).toEqual('/office');
  const again = await ask('/sign-in', {}, { email, password });
  const twice = await ask('/sign-in/second-factor', { cookie: cookieOf(again) }, { code });
  expect(twice.status).toEqual(422);
});

test('after five wrong codes the sign-in starts again from the beginning', async () => {
  const { headers, email } = await anAdministrator('Essais');
  const { codeNow } = await withSecondFactor(headers);
  await ask('/account/second-factor/confirmation', headers, { code: await codeNow() });
  const half = { cookie: cookieOf(await ask('/sign-in', {}, { email, password })) };
  for (let tried = 0; tried < 5; tried += 1) {
    await ask('/sign-in/second-factor', half, { code: '000000' });
  }
  const right = await ask('/sign-in/second-factor', half, { code: await codeNow() });
  expect([right.status, wordsOf(await right.text()).includes('Recommencez depuis')]).toEqual([
    422,
    true,
  ]);
});

test('it is removed with the password, and only so', async () => {
  const { headers, id } = await anAdministrator('Retrait');
  const { codeNow } = await withSecondFactor(headers);
  const set = await ask('/account/second-factor/confirmation', headers, { code: await codeNow() });
  const own = { cookie: cookieOf(set) };
  const wrong = await ask('/account/second-factor/removal', own, { password: 'pas le bon' });
  expect(wrong.status).toEqual(422);
  const removed = await ask('/account/second-factor/removal', own, { password });
  expect(removed.headers.get('location')).toEqual('/account?done=removed');
  const left = database.db.selectFrom('second_factors').select('id').where('person_id', '=', id);
  expect(await left.execute()).toEqual([]);
});
