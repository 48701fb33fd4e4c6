import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { verifyChains } from '#platform/verify-chains.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { createAuthority } from './create-authority.ts';
import { erasePerson } from './erase-person.ts';
import { invitePerson } from './invite-person.ts';

const database = useDatabase();

/** An administrator, and an officer known to the mail, to invitations and to the log of events. */
async function aService(shortName: string) {
  const { db } = database;
  const context = aContext(db);
  const { id: authorityId, slug } = settled(
    await createAuthority(context, { name: `${shortName} (fictif)`, shortName }),
  );
  const roles = (role: 'administrator' | 'officer') => ({ roles: [{ authorityId, role }] });
  const admin = await aPerson(db, roles('administrator'));
  const email = `eve-${slug}@exemple.test`;
  settled(
    await invitePerson(
      { ...context, actorId: admin.id },
      {
        authorityId,
        name: 'Eve Nom-Secret',
        email,
        roles: ['officer'],
        publicUrl: 'http://localhost',
        locale: 'fr',
      },
    ),
  );
  const eve = await aPerson(db, { name: 'Eve Nom-Secret', email, ...roles('officer') });
  const mail = { subject: 'Bonjour Eve', text: 'Eve', html: 'Eve', kind: 'test' };
  await queueMail(db, { authorityId, to: email.toUpperCase(), ...mail });
  const acting = { db, now: context.now, actorId: admin.id };
  return { authorityId, slug, admin, eve, acting };
}

/** Everything the database still holds, as text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ rows: string }>`
    select string_agg(query_to_xml(format('select * from %I', tablename), true, false, '')::text, '') as rows
    from pg_tables where schemaname = 'public'`.execute(database.db);
  return rows[0]?.rows ?? '';
}

test('who somebody was is nowhere any more, what they did is, and the chains verify', async () => {
  const { authorityId, eve, acting } = await aService('Oubli');
  const before = await everything();
  for (const value of ['Eve Nom-Secret', eve.email]) expect(before).toContain(value);

  settled(
    await erasePerson(acting, { authorityId, personId: eve.id, confirmation: ` ${eve.email} ` }),
  );
  const after = await everything();
  for (const value of ['Nom-Secret', eve.email, eve.email.toUpperCase()]) {
    expect(after).not.toContain(value);
  }
  expect(after).toContain(eve.id);
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', eve.id)
    .execute();
  expect(events).toEqual([
    {
      name: 'person-erased',
      facts: { roles: 'officer', sessions: 0, mails: 2, invitations: 1 },
    },
  ]);
  expect((await verifyChains(database.db)).faults).toEqual([]);
});

test('it is refused to oneself, beyond one’s service, of the last administrator, and by mistake', async () => {
  const { authorityId, admin, eve, acting } = await aService('Refus');
  const elsewhere = await aService('Ailleurs');
  await database.db
    .insertInto('memberships')
    .values({
      authority_id: elsewhere.authorityId,
      person_id: eve.id,
      role: 'auditor',
      granted_at: acting.now,
    })
    .execute();
  const ask = (personId: string, confirmation: string, actorId = acting.actorId) =>
    erasePerson({ ...acting, actorId }, { authorityId, personId, confirmation });
  const outcomes = [
    await ask(admin.id, admin.email),
    await ask(admin.id, admin.email, eve.id),
    await ask(eve.id, eve.email),
    await ask(elsewhere.admin.id, elsewhere.admin.email),
  ];
  await database.db.deleteFrom('memberships').where('role', '=', 'auditor').execute();
  outcomes.push(await ask(eve.id, 'quelqu-un@exemple.test'));
  expect(outcomes.map((outcome) => (outcome.ok ? 'erased' : outcome.refusal.reason))).toEqual([
    'yourself',
    'last-administrator',
    'member-elsewhere',
    'not-a-member',
    'address-differs',
  ]);
  expect(await everything()).toContain(eve.email);
});

test('the page says what goes and what stays, asks for the address, and cuts the session', async () => {
  const { slug, admin, eve } = await aService('Page');
  const { db } = database;
  const parts = { ...partsForTest(), db, signingKey: aContext(db).signingKey };
  const app = anApp(db, parts);
  const headers = await sessionOf(parts, admin);
  const hers = await sessionOf(parts, eve);
  const address = `/admin/people/${slug}/${eve.id}/erasure`;
  const send = (confirmation: string) =>
    app.request(address, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ confirmation }),
    });

  const words = wordsOf(await (await app.request(address, { headers })).text());
  expect(words).toContain('Ce qui part');
  expect(words).toContain('Ce qui reste');
  const refused = await send('faux@exemple.test');
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringMatching(/id="confirmation-error"[\s\S]*value="faux@exemple\.test"/),
  ]);
  expect((await app.request('/account', { headers: hers })).status).toEqual(200);
  const done = await send(eve.email);
  expect([done.status, done.headers.get('location')]).toEqual([303, '/admin/people?done=erased']);
  expect((await app.request('/account', { headers: hers })).status).not.toEqual(200);
  expect((await app.request(address, { headers })).status).toEqual(404);
});
