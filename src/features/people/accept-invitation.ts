import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Authentication } from './authentication.ts';
import type { AcceptanceRefusal } from './invitation.ts';
import { lockOpenInvitation, saveAcceptance } from './invitation-store.ts';
import { saveRoles } from './membership-store.ts';
import { passwordRefusal } from './password-rule.ts';
import { savePassword } from './password-store.ts';
import { findPersonByEmail } from './person-queries.ts';
import { insertPerson, saveVerifiedEmail } from './person-store.ts';
import { hashToken } from './secret-link.ts';

type Context = { db: Db; now: Date; authentication: Authentication };
/** An empty password: the person will ask for a link each time. */
type Asked = { token: string; name: string; password: string };

/**
 * The link was in their mailbox: the address is theirs. Somebody who already has an account only
 * gains roles: an invitation never sets the password of an existing one.
 */
export async function acceptInvitation(
  context: Context,
  { token, name, password }: Asked,
): Promise<Outcome<{ personId: string }, AcceptanceRefusal>> {
  const refusal = passwordRefusal(password);
  if (refusal) return refuse(refusal);
  // Hashing takes a while: done before any row is held.
  const library = await context.authentication.$context;
  const hash = password === '' ? null : await library.password.hash(password);

  return inTransaction(context, async ({ db, now }) => {
    const invitation = await lockOpenInvitation(db, { tokenHash: hashToken(token), now });
    if (!invitation) return refuse({ reason: 'invitation-not-valid' });
    const { id, authorityId, email, roles } = invitation;

    const known = await findPersonByEmail(db, email);
    if (!known && !name.trim()) return refuse({ reason: 'name-missing' });
    const personId = known?.id ?? (await insertPerson(db, { name: name.trim(), email, now }));
    if (known) await saveVerifiedEmail(db, { personId, now });
    else if (hash) await savePassword(db, { personId, hash, now });

    await saveRoles(db, { authorityId, personId, now }, { given: roles, taken: [] });
    await saveAcceptance(db, { id, personId, now });
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'invitation-accepted',
      actorId: personId,
      happenedAt: now,
      facts: { invitation: id, roles: roles.join(' ') },
    });
    return accept({ personId });
  });
}
