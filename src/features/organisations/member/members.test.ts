import { expect, test } from 'vitest';
import { erasePerson } from '#features/people/erase-person.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anOrganisation, aProfile } from '#test/builders/organisation.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { createOrganisation } from '../create-organisation.ts';
import type { MemberRole } from '../organisation.ts';
import { listMyOrganisations } from '../organisation-queries.ts';
import { acceptPlace } from './accept-place.ts';
import { changeMemberRole, endMembership } from './change-members.ts';
import { inviteMember } from './invite-member.ts';
import { listOrganisationMembers } from './member-queries.ts';

const database = useDatabase();
const acting = (actorId: string) => ({ ...aContext(database.db), actorId });
const roles = async (id: string) =>
  (await listOrganisationMembers(database.db, id)).map(({ role }) => role);

async function anApplicant(personId: string) {
  const { db } = database;
  const parts = { ...partsForTest(), db, signingKey: aContext(db).signingKey };
  const app = anApp(db, parts);
  const headers = await sessionOf(parts, { id: personId });
  return {
    get: async (path: string) => app.request(path, { headers }),
    post: (path: string, body: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(body) }),
  };
}

const mailsTo = (email: string) =>
  database.db
    .selectFrom('mails')
    .select(['kind', 'subject', 'body_text'])
    .where('to_address', '=', email)
    .orderBy('created_at')
    .execute();

const invited = (organisationId: string, email: string, role: MemberRole = 'writer') => ({
  organisationId,
  email,
  role,
  by: 'Sacha Bonnet (fictif)',
  publicUrl: 'http://localhost',
  locale: 'fr' as const,
});

test('a person without an account is invited, opens one on the way, and takes the place once', async () => {
  const { id, manager, profile } = await anOrganisation(database.db);
  const email = 'noe@exemple.test';
  const { post } = await anApplicant(manager.id);
  const sent = await post(`/organisations/${id}/invitations`, { email, role: 'writer' });
  expect(sent.headers.get('location')).toBe(`/organisations/${id}/members?done=invited`);
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toBe(`Invitation à rejoindre ${profile.name}`);
  const path = /http:\/\/localhost(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
  const token = new URL(path, 'http://localhost').searchParams.get('token') ?? '';
  const app = anApp(database.db, { signingKey: aContext(database.db).signingKey });
  const opened = await app.request('/sign-up/confirmation', {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams({ token, name: 'Noé Lopez (fictif)', password: '' }),
  });
  const next = opened.headers.get('location') ?? '';
  expect(next).toMatch(/^\/organisations\/invitation\?token=/);
  const cookie = (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const page = await app.request(next, { headers: { cookie } });
  expect(wordsOf(await page.text())).toContain(`Vous êtes invité à rejoindre ${profile.name}.`);
  const place = new URL(next, 'http://localhost').searchParams.get('token') ?? '';
  const take = () =>
    app.request('/organisations/invitation', {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost' },
      body: new URLSearchParams({ token: place }),
    });
  const answers = await Promise.all([take(), take(), take()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410]);
  expect(await roles(id)).toEqual(['manager', 'writer']);
});

test('only managers invite; an address is invited once, a member never', async () => {
  const { db } = database;
  const writer = await aPerson(db);
  const { id, manager } = await anOrganisation(db, {
    members: [{ personId: writer.id, role: 'writer' }],
  });
  const outcomes = [
    await inviteMember(acting(writer.id), invited(id, 'x@exemple.test')),
    await inviteMember(acting(manager.id), invited(id, 'sans arobase')),
    await inviteMember(acting(manager.id), invited(id, writer.email)),
    await inviteMember(acting(manager.id), invited(id, 'deux@exemple.test')),
    await inviteMember(acting(manager.id), invited(id, 'Deux@exemple.test')),
  ];
  expect(outcomes.map((outcome) => (outcome.ok ? 'sent' : outcome.refusal.reason))).toEqual([
    'not-a-manager',
    'email-wrong',
    'already-a-member',
    'sent',
    'already-invited',
  ]);
  const asManager = await anApplicant(manager.id);
  const [, , , sent] = outcomes;
  const invitation = sent?.ok ? sent.value.id : '';
  const again = await asManager.post(`/organisations/${id}/invitations/${invitation}/withdrawal`);
  expect(again.headers.get('location')).toContain('done=withdrawn');
  const late = await asManager.post(`/organisations/${id}/invitations/${invitation}/withdrawal`);
  expect([late.status, wordsOf(await late.text())]).toEqual([
    422,
    expect.stringContaining('Cette invitation a déjà été acceptée ou retirée.'),
  ]);
});

test('two managers who leave at once: one stays, by the verbs and by plain SQL', async () => {
  const { db } = database;
  for (let time = 0; time < 5; time += 1) {
    const second = await aPerson(db);
    const { id, manager } = await anOrganisation(db, {
      members: [{ personId: second.id, role: 'manager' }],
    });
    const leave = (personId: string) =>
      endMembership(acting(personId), { organisationId: id, personId, successorId: null });
    const outcomes = await Promise.all([leave(manager.id), leave(second.id)]);
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'last-manager' } });
    expect(await roles(id)).toEqual(['manager']);
    await expect(
      db.deleteFrom('organisation_members').where('organisation_id', '=', id).execute(),
    ).rejects.toThrow('without a manager');
    await expect(
      db
        .updateTable('organisation_members')
        .set({ role: 'reader' })
        .where('organisation_id', '=', id)
        .execute(),
    ).rejects.toThrow('without a manager');
  }
});

test('the last manager hands over and goes; a writer neither promotes nor removes', async () => {
  const { db } = database;
  const writer = await aPerson(db);
  const { id, manager } = await anOrganisation(db, {
    members: [{ personId: writer.id, role: 'writer' }],
  });
  const key = { organisationId: id };
  const outcomes = [
    await changeMemberRole(acting(writer.id), { ...key, personId: writer.id, role: 'manager' }),
    await endMembership(acting(writer.id), { ...key, personId: manager.id, successorId: null }),
    await endMembership(acting(writer.id), {
      ...key,
      personId: writer.id,
      successorId: manager.id,
    }),
    await changeMemberRole(acting(manager.id), { ...key, personId: manager.id, role: 'reader' }),
  ];
  expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.reason))).toEqual([
    'not-a-manager',
    'not-a-manager',
    'done',
    'last-manager',
  ]);
  const next = await aPerson(db);
  settled(await inviteMember(acting(manager.id), invited(id, next.email, 'reader')));
  const [mail] = await mailsTo(next.email);
  const token = /invitation\?token=([\w-]+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
  settled(await acceptPlace(acting(next.id), token));
  const { post } = await anApplicant(manager.id);
  const left = await post(`/organisations/${id}/departure`, { successor: next.id });
  expect(left.headers.get('location')).toBe('/organisations');
  expect(await listOrganisationMembers(db, id)).toMatchObject([
    { personId: next.id, role: 'manager' },
  ]);
});

test('who types a SIRET already here asks to join, and learns nothing of who answers', async () => {
  const { db } = database;
  const { id, manager, profile } = await anOrganisation(db);
  const asker = await aPerson(db, { name: 'Lou Girard (fictive)' });
  const asAsker = await anApplicant(asker.id);
  const siret = profile.siret ?? '';
  const held = await asAsker.post('/organisations', {
    kind: 'association',
    name: 'Autre nom',
    siret,
  });
  expect(held.status).toBe(404);
  const service = await db.selectFrom('authorities').select('slug').executeTakeFirstOrThrow();
  const told = await asAsker.post('/organisations', {
    kind: 'association',
    name: 'Autre nom',
    siret,
    service: service.slug,
  });
  const words = wordsOf(await told.text());
  expect(told.status).toBe(422);
  expect(words).toContain('Cet organisme est déjà ici');
  for (const secret of [manager.name, manager.email, profile.name])
    expect(words).not.toContain(secret);

  const asked = [
    await asAsker.post('/organisations/join-requests', { siret }),
    await asAsker.post('/organisations/join-requests', { siret }),
    await asAsker.post('/organisations/join-requests', { siret: '73282932000074' }),
  ];
  const pages = await Promise.all(asked.map(async (answer) => wordsOf(await answer.text())));
  expect(new Set(pages).size).toBe(1);
  expect((await mailsTo(manager.email)).map(({ subject }) => subject)).toEqual([
    `Lou Girard (fictive) demande à rejoindre ${profile.name}`,
  ]);
  const asManager = await anApplicant(manager.id);
  const members = await (await asManager.get(`/organisations/${id}/members`)).text();
  expect(wordsOf(members)).toContain(asker.email);
  const request = /join-requests\/([0-9a-f-]{36})\/acceptance/.exec(members)?.[1] ?? '';
  const accepted = await asManager.post(`/organisations/${id}/join-requests/${request}/acceptance`);
  expect(accepted.headers.get('location')).toContain('done=accepted');
  const late = await asManager.post(`/organisations/${id}/join-requests/${request}/refusal`);
  expect(late.status).toBe(422);
  expect(await roles(id)).toEqual(['manager', 'writer']);
  expect((await mailsTo(asker.email)).map(({ subject }) => subject)).toEqual([
    `Vous êtes membre de ${profile.name}`,
  ]);
});

test('the pages of members exist for members only, and what managers see for managers only', async () => {
  const { db } = database;
  const [reader, stranger] = [await aPerson(db), await aPerson(db)];
  const { id, manager } = await anOrganisation(db, {
    members: [{ personId: reader.id, role: 'reader' }],
  });
  settled(await inviteMember(acting(manager.id), invited(id, 'secret@exemple.test')));
  const asStranger = await anApplicant(stranger.id);
  expect((await asStranger.get(`/organisations/${id}/members`)).status).toBe(404);
  for (const path of ['invitations', 'departure', `members/${reader.id}/departure`]) {
    expect((await asStranger.post(`/organisations/${id}/${path}`)).status).toBe(404);
  }
  const page = await (
    await (await anApplicant(reader.id)).get(`/organisations/${id}/members`)
  ).text();
  expect(page).toContain(manager.name);
  expect(page).not.toContain('secret@exemple.test');
  const asManager = await (await anApplicant(manager.id)).get(`/organisations/${id}/members`);
  expect(await asManager.text()).toContain('secret@exemple.test');
});

test('a person who is erased leaves their organisations, even as the last manager; these stay', async () => {
  const { db } = database;
  const { id, authorityId, manager, reader } = await anOrganisation(db);
  const admin = await aPerson(db, { roles: [{ authorityId, role: 'administrator' }] });
  await db
    .insertInto('memberships')
    .values({
      authority_id: authorityId,
      person_id: manager.id,
      role: 'officer',
      granted_at: new Date(),
    })
    .execute();
  const other = await anOrganisation(db, { authorityId });
  settled(await inviteMember(acting(other.manager.id), invited(other.id, manager.email)));
  expect((await listMyOrganisations(db, reader)).length).toBe(1);
  settled(
    await erasePerson(acting(admin.id), {
      authorityId,
      personId: manager.id,
      confirmation: manager.email,
    }),
  );
  expect(await listMyOrganisations(db, reader)).toEqual([]);
  const rows = await db.selectFrom('organisations').select('id').where('id', '=', id).execute();
  expect(rows).toEqual([{ id }]);
  expect(
    await db
      .selectFrom('organisation_invitations')
      .select('id')
      .where('email', '=', manager.email)
      .execute(),
  ).toEqual([]);
});

test('an organisation that a service entered has no manager: its officer lets the first in', async () => {
  const { db } = database;
  const { authorityId } = await anOrganisation(db);
  const profile = aProfile({ name: 'Saisie par le service (fictive)' });
  const { id } = settled(
    await createOrganisation(aContext(db), { authorityId, profile, manager: null }),
  );
  const elsewhere = await anOrganisation(db);
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const foreign = await aPerson(db, {
    roles: [{ authorityId: elsewhere.authorityId, role: 'officer' }],
  });
  const asker = await aPerson(db, { name: 'Lou Girard (fictive)' });
  const asAsker = await anApplicant(asker.id);
  await asAsker.post('/organisations/join-requests', { siret: profile.siret ?? '' });

  const asForeign = await anApplicant(foreign.id);
  expect(await (await asForeign.get('/office/join-requests')).text()).not.toContain(profile.name);
  const asOfficer = await anApplicant(officer.id);
  expect(wordsOf(await (await asOfficer.get('/office')).text())).toContain(
    '1 personne demande à rejoindre un organisme sans responsable.',
  );
  const page = await (await asOfficer.get('/office/join-requests')).text();
  const action = /action="(\/office\/organisations\/[^"]+\/acceptance)"/.exec(page)?.[1] ?? '';
  expect((await asForeign.post(action)).status).toBe(404);
  expect((await asOfficer.post(action)).headers.get('location')).toContain('done=accepted');
  expect((await asOfficer.post(action)).status).toBe(422);
  expect(await listOrganisationMembers(db, id)).toMatchObject([
    { personId: asker.id, role: 'manager' },
  ]);
  expect(await (await asOfficer.get('/office/join-requests')).text()).not.toContain(profile.name);
});
