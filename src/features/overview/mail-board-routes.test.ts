import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { parseSmtpUrl, type SmtpServer } from '#platform/mail/smtp-settings.ts';
import type { Settings } from '#platform/settings.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const smtp = parseSmtpUrl('smtp://mail.exemple.fr') as SmtpServer;

async function anAuthority(slug: string): Promise<string> {
  const context = { db: database.db, now: noon, actorId: null };
  const outcome = await createAuthority(context, { name: slug, shortName: slug });
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.id;
}

/** An administrator of one authority, and a mail of each of three writers. */
async function theBoard(some: Partial<Settings> = {}) {
  const name = crypto.randomUUID().slice(0, 8);
  const [mine, other] = [await anAuthority(`ici-${name}`), await anAuthority(`la-${name}`)];
  const roles = [{ authorityId: mine, role: 'administrator' as const }];
  const person = await aPerson(database.db, { roles });
  const settings = settingsForTest(some);
  const parts = { db: database.db, settings, signingKey: aSigningKey() };
  const headers = await sessionOf(parts, person);
  const app = anApp(database.db, parts);
  await database.db.deleteFrom('mails').execute();
  const write = async (authorityId: string | null, to: string): Promise<string> => {
    await queueMail(database.db, {
      authorityId,
      to,
      subject: `Pour ${to}`,
      text: 'Suivez http://localhost/sign-in?t=1 ou http://ailleurs.fr/x',
      html: '<p>Suivez <a href="http://localhost/sign-in?t=1">le lien</a></p>',
      kind: 'sign-in-link',
    });
    const mail = await database.db
      .selectFrom('mails')
      .select('id')
      .where('to_address', '=', to)
      .executeTakeFirstOrThrow();
    return mail.id;
  };
  const mails = {
    mine: await write(mine, 'jeanne@exemple.org'),
    shared: await write(null, 'paul@exemple.org'),
    other: await write(other, 'ali@exemple.org'),
  };
  return {
    mails,
    person,
    mine,
    get: (path: string) => app.request(path, { headers }),
    post: (path: string, body?: FormData) =>
      app.request(path, { method: 'POST', headers, ...(body && { body }) }),
    listed: async (query = '') => {
      const html = await (await app.request(`/en/admin/mail${query}`, { headers })).text();
      return [...html.matchAll(/admin\/mail\/([0-9a-f-]{36})"/g)].map(([, id]) => id).sort();
    },
  };
}

const put = (id: string, values: { state: 'uncertain' | 'sending'; next_attempt_at?: Date }) =>
  database.db.updateTable('mails').set(values).where('id', '=', id).execute();

const stateOf = (id: string) =>
  database.db
    .selectFrom('mails')
    .select(['state', 'next_attempt_at'])
    .where('id', '=', id)
    .executeTakeFirst();

test('an administrator sees the mail of their authority and of the installation, no other', async () => {
  const { mails, listed, get, post } = await theBoard();
  expect(await listed()).toEqual([mails.mine, mails.shared].sort());
  expect(await listed('?q=exemple.org')).toEqual([mails.mine]);
  expect(await listed('?state=sent')).toEqual([]);
  for (const path of ['', '/html']) {
    expect((await get(`/admin/mail/${mails.other}${path}`)).status).toEqual(404);
  }
  expect((await post(`/admin/mail/${mails.other}/resending`)).status).toEqual(404);
});

test('an address of the installation’s own mail is masked, and its content hidden, but in the demonstration', async () => {
  const { mails, get } = await theBoard();
  const board = wordsOf(await (await get('/admin/mail')).text());
  expect(board).toContain('p…@exemple.org');
  const page = wordsOf(await (await get(`/admin/mail/${mails.shared}`)).text());
  expect([page.includes('sign-in?t=1'), page.includes('Le contenu n’est pas montré')]).toEqual([
    false,
    true,
  ]);
  expect((await get(`/admin/mail/${mails.shared}/html`)).status).toEqual(404);

  const demo = await theBoard({ demo: true });
  expect(wordsOf(await (await demo.get(`/admin/mail/${demo.mails.shared}`)).text())).toContain(
    'sign-in?t=1',
  );
});

test('where nothing leaves, a mail is read: as text whose own links work, and under a policy that runs nothing', async () => {
  const { mails, get } = await theBoard();
  const page = await (await get(`/admin/mail/${mails.mine}`)).text();
  expect(page).toContain('<a href="http://localhost/sign-in?t=1">');
  expect(page).not.toContain('<a href="http://ailleurs.fr/x"');
  const html = await get(`/admin/mail/${mails.mine}/html`);
  expect(html.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'/,
  );
  expect(await html.text()).toContain('le lien');
});

test('where mail leaves, nobody reads what another person received', async () => {
  const { mails, get } = await theBoard({ smtp });
  const page = await (await get(`/admin/mail/${mails.mine}`)).text();
  expect(page).not.toContain('sign-in?t=1');
  expect((await get(`/admin/mail/${mails.mine}/html`)).status).toEqual(404);
});

test('an uncertain mail says when it is sent again; a person may keep it, or resend it', async () => {
  const { mails, get, post, person, mine } = await theBoard({ smtp });
  await put(mails.mine, { state: 'uncertain', next_attempt_at: new Date('2027-01-01T09:00:00Z') });
  const page = wordsOf(await (await get(`/en/admin/mail/${mails.mine}`)).text());
  expect(page).toContain('will be sent again by itself on 1 January 2027');
  expect(page).toContain('only a person can resend it');

  await post(`/admin/mail/${mails.mine}/keeping`);
  expect(await stateOf(mails.mine)).toEqual({ state: 'uncertain', next_attempt_at: null });
  await post(`/admin/mail/${mails.mine}/resending`);
  expect(await stateOf(mails.mine)).toEqual({ state: 'queued', next_attempt_at: null });
  await put(mails.mine, { state: 'sending' });
  const again = await post(`/admin/mail/${mails.mine}/resending`);
  expect(again.status).toEqual(409);
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'actor_id', 'authority_id'])
    .where('subject_id', '=', mails.mine)
    .orderBy('sequence')
    .execute();
  expect(events).toEqual(
    ['mail-not-resent', 'mail-resent'].map((name) => ({
      name,
      actor_id: person.id,
      authority_id: mine,
    })),
  );
});

const report = (address: string, messageId: string) => {
  const body = new FormData();
  const text = [
    'Content-Type: multipart/report; boundary=b\n',
    '--b\nContent-Type: message/delivery-status\n',
    `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ${address}`,
    'Action: failed\nStatus: 5.1.1\n',
    `--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${messageId}\n\n--b--\n`,
  ].join('\n');
  body.set('report', new File([text], 'report.eml'));
  return body;
};

test('a report bounces its mail and sets the address aside, until an administrator allows it again', async () => {
  const { mails, get, post } = await theBoard({ smtp });
  for (const id of Object.values(mails)) {
    const message_id = `<${id}@exemple.fr>`;
    await database.db.updateTable('mails').set({ message_id }).where('id', '=', id).execute();
  }
  const name = (id: string) => `<${id}@exemple.fr>`;
  const foreign = await post('/admin/mail/reports', report('ali@exemple.org', name(mails.other)));
  expect(foreign.status).toEqual(409);
  expect((await post('/admin/mail/reports', new FormData())).status).toEqual(409);

  const own = await post('/admin/mail/reports', report('jeanne@exemple.org', name(mails.mine)));
  expect([own.status, own.headers.get('location')]).toEqual([303, '/admin/mail?reported=yes']);
  expect(await stateOf(mails.mine)).toMatchObject({ state: 'bounced' });
  expect(wordsOf(await (await get(`/admin/mail/${mails.mine}`)).text())).toContain(
    'Adresse écartée',
  );
  await post(`/admin/mail/${mails.mine}/permission`);
  expect(await database.db.selectFrom('refused_addresses').selectAll().execute()).toEqual([]);
});
