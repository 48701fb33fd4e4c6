import { expect, test } from 'vitest';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createAuthentication } from './authentication.ts';
import { createAuthority } from './create-authority.ts';
import { invitePerson, withdrawInvitation } from './invite-person.ts';
import { listMembers, listPendingInvitations } from './member-queries.ts';

const database = useDatabase();
const context = () => aContext(database.db);
const accepting = () => ({
  db: database.db,
  now: context().now,
  authentication: createAuthentication({
    db: database.db,
    settings: settingsForTest(),
    signingKey: aSigningKey(),
  }),
});

async function aService(shortName: string) {
  const { id } = settled(await createAuthority(context(), { name: shortName, shortName }));
  return id;
}

const inviting = (authorityId: string, email: string) =>
  ({
    authorityId,
    email,
    name: 'Inès Faure (fictive)',
    roles: ['officer'],
    publicUrl: 'http://localhost',
    locale: 'fr',
  }) as const;

async function tokenSentTo(email: string): Promise<string> {
  const mail = await database.db
    .selectFrom('mails')
    .select(['body_text', 'body_html', 'kind'])
    .where('to_address', '=', email)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  expect(mail.kind).toEqual('invitation');
  const token = /\/invitation\?token=([\w-]+)/.exec(mail.body_text ?? '')?.[1] ?? '';
  expect(mail.body_html).toContain(token);
  return token;
}

test('accepted ten times at once, an invitation opens one account with its roles', async () => {
  const authorityId = await aService('Accueil');
  settled(await invitePerson(context(), inviting(authorityId, 'ines@exemple.test')));
  const token = await tokenSentTo('ines@exemple.test');
  const asked = { token, name: 'Inès Faure (fictive)', password: 'une phrase assez longue' };
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => acceptInvitation(accepting(), asked)),
  );
  expect(outcomes.filter(({ ok }) => ok).length).toEqual(1);
  expect(await listMembers(database.db, [authorityId])).toMatchObject([
    { email: 'ines@exemple.test', roles: ['officer'] },
  ]);
  expect(await listPendingInvitations(database.db, [authorityId])).toEqual([]);
});

test('an invitation never touches the password of an account that exists', async () => {
  const authorityId = await aService('Existant');
  const { id, email } = await aPerson(database.db);
  settled(await invitePerson(context(), inviting(authorityId, email)));
  const token = await tokenSentTo(email);
  const asked = { token, name: 'Un autre nom', password: 'la phrase d’un intrus' };
  expect(settled(await acceptInvitation(accepting(), asked))).toEqual({ personId: id });
  const methods = await database.db
    .selectFrom('sign_in_methods')
    .select('id')
    .where('person_id', '=', id)
    .execute();
  expect(methods).toEqual([]);
  expect(await listMembers(database.db, [authorityId])).toMatchObject([
    { personId: id, name: 'Camille Martin (fictive)', roles: ['officer'] },
  ]);
});

test('one withdrawn, over, or never sent opens nothing; one address is invited once at a time', async () => {
  const authorityId = await aService('Refus');
  const asked = inviting(authorityId, 'jo@exemple.test');
  const { id } = settled(await invitePerson(context(), asked));
  expect(await invitePerson(context(), asked)).toMatchObject({
    refusal: { reason: 'already-invited' },
  });
  const token = await tokenSentTo('jo@exemple.test');
  const later = { ...accepting(), now: new Date('2026-12-01T11:00:00Z') };
  const typed = { token, name: 'Jo', password: '' };
  const refused = { ok: false, refusal: { reason: 'invitation-not-valid' } };
  expect(await acceptInvitation(later, typed)).toEqual(refused);
  expect(await acceptInvitation(accepting(), { ...typed, token: 'autre' })).toEqual(refused);
  expect(await acceptInvitation(accepting(), { ...typed, password: 'court' })).toEqual({
    ok: false,
    refusal: { reason: 'password-too-short', shortest: 12 },
  });
  settled(await withdrawInvitation(context(), { authorityId, id }));
  expect(await acceptInvitation(accepting(), typed)).toEqual(refused);
  settled(await invitePerson(context(), asked));
});

test('somebody of the service is not invited again, nor without a role, a name, an address', async () => {
  const authorityId = await aService('Saisie');
  const { email } = await aPerson(database.db, { roles: [{ authorityId, role: 'auditor' }] });
  const asked = inviting(authorityId, 'x@exemple.test');
  const outcomes = [
    await invitePerson(context(), { ...asked, email }),
    await invitePerson(context(), { ...asked, email: 'sans arobase' }),
    await invitePerson(context(), { ...asked, name: ' ' }),
    await invitePerson(context(), { ...asked, roles: [] }),
  ];
  expect(outcomes.map((outcome) => (outcome.ok ? null : outcome.refusal.reason))).toEqual([
    'already-a-member',
    'email-wrong',
    'name-missing',
    'no-role',
  ]);
});
