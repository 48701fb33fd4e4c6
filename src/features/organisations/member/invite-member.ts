import { randomUUID } from 'node:crypto';
import { prepareSignUp } from '#features/people/ask-sign-up.ts';
import { parseEmail } from '#features/people/person.ts';
import { findPersonByEmail } from '#features/people/person-queries.ts';
import { newSecretToken } from '#features/people/secret-link.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { localise } from '#web/locale.ts';
import type { MemberRole } from '../organisation.ts';
import { organisationMessages } from '../organisation-messages.ts';
import { insertInvitation, saveWithdrawal } from './invitation-store.ts';
import { memberMailMessages } from './member-mail-messages.ts';
import { findRole, lockMember } from './member-store.ts';

type Context = { db: Db; now: Date; actorId: string };
type Asked = {
  organisationId: string;
  email: string;
  role: MemberRole;
  /** Who invites, as the letter names them. */
  by: string;
  publicUrl: string;
  locale: Locale;
};

export type InvitationRefusal =
  | { reason: 'not-a-manager' }
  | { reason: 'email-wrong' }
  | { reason: 'already-invited' }
  | { reason: 'already-a-member' };

const invitationDays = 7;

/** Who has no account opens one on the way; who has one signs in. Both then accept, or not. */
export async function inviteMember(
  context: Context,
  { organisationId, role, by, publicUrl, locale, ...typed }: Asked,
): Promise<Outcome<{ id: string }, InvitationRefusal>> {
  const email = parseEmail(typed.email);
  if (email === null) return refuse({ reason: 'email-wrong' });
  return inTransaction(context, async ({ db, now, actorId }) => {
    const actor = await lockMember(db, { organisationId, personId: actorId });
    if (actor?.role !== 'manager') return refuse({ reason: 'not-a-manager' });
    const { authorityId, name: organisation } = actor.organisation;
    const person = await findPersonByEmail(db, email);
    if (person && (await findRole(db, { organisationId, personId: person.id }))) {
      return refuse({ reason: 'already-a-member' });
    }
    const id = randomUUID();
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(now.getTime() + invitationDays * 24 * 3_600_000);
    const row = { id, authorityId, organisationId, email, role, tokenHash, invitedBy: actorId };
    const isNew = await insertInvitation(db, { ...row, now, expiresAt });
    if (!isNew) return refuse({ reason: 'already-invited' });

    const next = localise(`/organisations/invitation?token=${token}`, locale);
    const path = person
      ? next
      : localise((await prepareSignUp({ db, now }, { email, next, expiresAt })).path, locale);
    const facts = {
      who: by,
      organisation,
      role: organisationMessages[locale].roles[role].toLowerCase(),
      url: `${publicUrl}${path}`,
    };
    const mail = mailOf(locale, memberMailMessages.invitation, facts);
    await queueMail(db, { authorityId, to: email, kind: 'organisation-invitation', ...mail });
    await record(db, {
      authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: 'organisation-member-invited',
      actorId,
      happenedAt: now,
      facts: { invitation: id, role },
    });
    return accept({ id });
  });
}

export async function withdrawMemberInvitation(
  context: Context,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<Outcome<null, { reason: 'not-a-manager' | 'nothing-to-withdraw' }>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    const actor = await lockMember(db, { organisationId, personId: actorId });
    if (actor?.role !== 'manager') return refuse({ reason: 'not-a-manager' });
    const isWithdrawn = await saveWithdrawal(db, { organisationId, id, now });
    if (!isWithdrawn) return refuse({ reason: 'nothing-to-withdraw' });
    await record(db, {
      authorityId: actor.organisation.authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: 'organisation-invitation-withdrawn',
      actorId,
      happenedAt: now,
      facts: { invitation: id },
    });
    return accept(null);
  });
}
