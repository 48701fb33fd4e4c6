import { randomUUID } from 'node:crypto';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Role } from '#kernel/role.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { getAuthority } from './authority-queries.ts';
import { type InvitationRefusal, invitationDays } from './invitation.ts';
import { invitationMail } from './invitation-mail.ts';
import { insertInvitation, saveWithdrawal } from './invitation-store.ts';
import { isMember } from './member-queries.ts';
import { parseEmail } from './person.ts';
import { newSecretToken } from './secret-link.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  authorityId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  publicUrl: string;
  locale: Locale;
};

/** Queues a letter whose link opens an account, or adds roles to the one that exists. */
export async function invitePerson(
  context: Context,
  { authorityId, roles, publicUrl, locale, ...typed }: Asked,
): Promise<Outcome<{ id: string }, InvitationRefusal>> {
  const email = parseEmail(typed.email);
  const name = typed.name.trim();
  if (!name) return refuse({ reason: 'name-missing' });
  if (email === null) return refuse({ reason: 'email-wrong' });
  if (roles.length === 0) return refuse({ reason: 'no-role' });

  return inTransaction(context, async ({ db, now, actorId }) => {
    if (await isMember(db, { authorityId, email })) return refuse({ reason: 'already-a-member' });
    const id = randomUUID();
    const { token, tokenHash } = newSecretToken();
    const expiresAt = new Date(now.getTime() + invitationDays * 24 * 3_600_000);
    const asked = { id, authorityId, email, name, roles, tokenHash, invitedBy: actorId };
    const isNew = await insertInvitation(db, { ...asked, now, expiresAt });
    if (!isNew) return refuse({ reason: 'already-invited' });

    const authority = await getAuthority(db, authorityId);
    const mail = invitationMail({ token, publicUrl, locale, authority: authority.name, roles });
    await queueMail(db, { authorityId, to: email, ...mail });
    await record(db, {
      authorityId,
      subject: { kind: 'invitation', id },
      name: 'person-invited',
      actorId,
      happenedAt: now,
      facts: { roles: roles.join(' ') },
      personal: { email },
    });
    return accept({ id });
  });
}

/** The link it carried opens nothing any more. */
export async function withdrawInvitation(
  context: Context,
  { authorityId, id }: { authorityId: string; id: string },
): Promise<Outcome<null, { reason: 'nothing-to-withdraw' }>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    const isWithdrawn = await saveWithdrawal(db, { authorityId, id, now });
    if (!isWithdrawn) return refuse({ reason: 'nothing-to-withdraw' });
    await record(db, {
      authorityId,
      subject: { kind: 'invitation', id },
      name: 'invitation-withdrawn',
      actorId,
      happenedAt: now,
    });
    return accept(null);
  });
}
