import { expect, test } from 'vitest';
import { openFiles } from '#platform/files/open-files.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { readerOf } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import type { Reader } from '#web/reader.ts';
import { countUnread, listMessages, listUnreadByService } from './message-queries.ts';
import { sendMessage } from './send-message.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const { settings } = partsForTest();
const app = () => anApp(database.db, { signingKey, settings });
const as = (id: string) => sessionOf({ db: database.db, settings, signingKey }, { id });

type Dossier = Awaited<ReturnType<typeof aFiledApplication>>;

const officerOf = (dossier: Dossier): Reader => ({
  personId: dossier.officer.id,
  memberships: [{ authorityId: dossier.authorityId, role: 'officer' }],
});

const write = (
  dossier: Dossier,
  side: 'applicant' | 'service',
  body = 'Bonjour',
  reader?: Reader,
) =>
  sendMessage(
    {
      db: database.db,
      files: openFiles(settings),
      now: noon,
      reader: reader ?? (side === 'service' ? officerOf(dossier) : dossier.reader),
      publicUrl: 'http://localhost',
    },
    { id: dossier.id, side, body, prepared: [] },
  );

const unread = (dossier: Dossier, side: 'applicant' | 'service', personId: string) =>
  countUnread(database.db, { applicationId: dossier.id, side, personId });

const post = async (dossier: Dossier, personId: string, path: string, body: string) => {
  const form = new FormData();
  form.append('body', body);
  form.append(
    'files',
    new File(
      ['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'],
      'lettre.pdf',
    ),
  );
  return app().request(`${path}/${dossier.id}/messages/files`, {
    method: 'POST',
    headers: await as(personId),
    body: form,
  });
};

test('each side reads the other; the service once for all, members each for themselves', async () => {
  const dossier = await aFiledApplication(database.db, 'thread', { others: ['writer'] });
  const [colleague] = dossier.otherReaders;
  settled(await write(dossier, 'applicant', 'Un'));
  settled(await write(dossier, 'applicant', 'Deux'));
  expect(await unread(dossier, 'service', dossier.officer.id)).toEqual(2);
  expect(await unread(dossier, 'applicant', dossier.reader.personId)).toEqual(0);
  expect(await listUnreadByService(database.db, officerOf(dossier), noon)).toEqual([dossier.id]);
  settled(await write(dossier, 'service', 'Trois'));
  expect(await unread(dossier, 'service', dossier.officer.id)).toEqual(0);
  expect(await listUnreadByService(database.db, officerOf(dossier), noon)).toEqual([]);
  const page = await app().request(`/applications/${dossier.id}/messages`, {
    headers: await as(dossier.reader.personId),
  });
  expect(wordsOf(await page.text())).toMatch(/Le service \(Alix Officier \(fictif\)\).*Nouveau/);
  expect(await unread(dossier, 'applicant', dossier.reader.personId)).toEqual(0);
  expect(await unread(dossier, 'applicant', colleague?.personId ?? '')).toEqual(1);
  const messages = await listMessages(database.db, dossier);
  expect(messages.map(({ side, body }) => [side, body])).toEqual([
    ['applicant', 'Un'],
    ['applicant', 'Deux'],
    ['service', 'Trois'],
  ]);
});

test('mail says that there is something to read, never what; nor do events', async () => {
  const dossier = await aFiledApplication(database.db, 'secret');
  settled(await write(dossier, 'applicant', 'Mon numéro secret'));
  settled(await write(dossier, 'service', 'Réponse secrète'));
  const mails = await database.db
    .selectFrom('mails')
    .select(['to_address', 'kind', 'body_text', 'body_html', 'subject'])
    .where('authority_id', '=', dossier.authorityId)
    .where('kind', 'like', 'message-to-%')
    .orderBy('kind')
    .execute();
  expect(mails.map(({ kind, to_address }) => [kind, to_address])).toEqual([
    ['message-to-applicant', dossier.organisation.manager.email],
    ['message-to-service', dossier.officer.email],
  ]);
  const events = await database.db
    .selectFrom('events')
    .select('facts')
    .where('name', '=', 'message-sent')
    .where('subject_id', '=', dossier.id)
    .execute();
  expect(events).toHaveLength(2);
  expect(JSON.stringify([mails, events])).not.toMatch(/secr/);
});

test('a file goes with a message, and is read through that dossier alone', async () => {
  const dossier = await aFiledApplication(database.db, 'attached');
  const other = await aFiledApplication(database.db, 'attached-other');
  const sent = await post(dossier, dossier.reader.personId, '/applications', 'Voici');
  expect(sent.status).toEqual(303);
  const headers = await as(dossier.officer.id);
  const page = await app().request(`/office/applications/${dossier.id}/messages`, { headers });
  const href = /href="([^"]*attachments[^"]*)"/.exec(await page.text())?.[1] ?? '';
  const file = await app().request(href, { headers });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const id = href.split('/').at(-1);
  const doors = [
    [other.officer.id, `/office/applications/${other.id}/messages/attachments/${id}`],
    [other.officer.id, href],
    [other.reader.personId, `/applications/${other.id}/messages/attachments/${id}`],
    [other.reader.personId, `/applications/${dossier.id}/messages/attachments/${id}`],
  ] as const;
  for (const [person, path] of doors) {
    const answer = await app().request(path, { headers: await as(person) });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

test('an empty message comes back; nobody else writes, reads or is counted', async () => {
  const { db } = database;
  const dossier = await aFiledApplication(db, 'empty', { others: ['reader'] });
  const elsewhere = await aFiledApplication(db, 'empty-elsewhere');
  settled(await write(dossier, 'applicant'));
  expect(await write(dossier, 'applicant', ' \n ')).toEqual({
    ok: false,
    refusal: { reason: 'body-missing' },
  });
  const unknown = { ok: false, refusal: { reason: 'application-unknown' } };
  const stranger = readerOf(await aPerson(db));
  for (const reader of [...dossier.otherReaders, elsewhere.reader, stranger, officerOf(dossier)]) {
    expect(await write(dossier, 'applicant', 'Bonjour', reader)).toEqual(unknown);
  }
  for (const reader of [elsewhere.reader, dossier.reader, officerOf(elsewhere)]) {
    expect(await write(dossier, 'service', 'Bonjour', reader)).toEqual(unknown);
  }
  expect(await listUnreadByService(db, officerOf(elsewhere), noon)).toEqual([]);
  expect(await listUnreadByService(db, officerOf(dossier), noon)).toEqual([dossier.id]);
  await db
    .insertInto('conflicts')
    .values({
      id: dossier.id,
      authority_id: dossier.authorityId,
      application_id: dossier.id,
      person_id: dossier.officer.id,
      cause: 'famille',
      source: 'declared',
      since: noon,
      ended_at: null,
    })
    .execute();
  expect(await listUnreadByService(db, officerOf(dossier), noon)).toEqual([]);
  expect(await write(dossier, 'service')).toEqual(unknown);
  for (const path of ['messages', 'completion']) {
    const page = await app().request(`/office/applications/${dossier.id}/${path}`, {
      headers: await as(dossier.officer.id),
    });
    expect(page.status).toEqual(404);
  }
});

test('who asked not to be told of messages is not; the others are, and the message is there', async () => {
  const dossier = await aFiledApplication(database.db, 'muted', { others: ['writer'] });
  const headers = await as(dossier.reader.personId);
  const path = '/account/notifications';
  const none = new URLSearchParams();
  expect((await app().request(path, { method: 'POST', headers, body: none })).status).toEqual(303);
  const page = await (await app().request(path, { headers })).text();
  expect(
    [...page.matchAll(/name="mail"[^>]*value="([^"]+)"([^>]*)/g)].map(([, mail, rest]) => [
      mail,
      rest?.includes('checked'),
    ]),
  ).toEqual([['message-to-applicant', false]]);
  settled(await write(dossier, 'service'));
  const mails = await database.db
    .selectFrom('mails')
    .select('to_address')
    .where('authority_id', '=', dossier.authorityId)
    .where('kind', '=', 'message-to-applicant')
    .execute();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to_address).not.toEqual(dossier.organisation.manager.email);
  expect(await unread(dossier, 'applicant', dossier.reader.personId)).toEqual(1);
});
