import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { endDelegationsOf } from './delegation-store.ts';
import type { ErasureRefusal } from './erasure.ts';
import {
  deleteAccess,
  deleteInvitationsOf,
  deleteMailsTo,
  deleteValuesOfPerson,
  isMemberElsewhere,
  savePersonErased,
} from './erasure-store.ts';
import { findMember } from './member-queries.ts';
import { leave, type RoleChange } from './membership.ts';
import { lockStanding, saveRoles } from './membership-store.ts';
import { parseEmail } from './person.ts';

type Context = { db: Db; now: Date; actorId: string };
type Asked = {
  authorityId: string;
  personId: string;
  /** Their address, typed by whoever asks: this cannot be undone. */
  confirmation: string;
};

/**
 * Erases who somebody was: their name, address, ways in, mail, and the values that their events
 * kept apart. What they did stays, under their identifier, and every chain still verifies.
 */
export async function erasePerson(
  context: Context,
  { authorityId, personId, confirmation }: Asked,
): Promise<Outcome<null, ErasureRefusal>> {
  if (personId === context.actorId) return refuse({ reason: 'yourself' });
  return inTransaction(context, async ({ db, now, actorId }) => {
    const left = await decide(db, { authorityId, personId, confirmation });
    if (!left.ok) return left;
    const { email, change } = left.value;
    await saveRoles(db, { authorityId, personId, now }, change);
    await endDelegationsOf(db, { authorityId, personId, until: dayIn('Europe/Paris', now) });
    const erased = { personId, email, now };
    const facts = {
      roles: change.taken.join(' '),
      sessions: await deleteAccess(db, erased),
      mails: await deleteMailsTo(db, erased),
      invitations: await deleteInvitationsOf(db, erased),
    };
    await deleteValuesOfPerson(db, erased);
    await savePersonErased(db, erased);
    const subject = { kind: 'person', id: personId };
    await record(db, {
      authorityId,
      subject,
      name: 'person-erased',
      actorId,
      happenedAt: now,
      facts,
    });
    return accept(null);
  });
}

type Decided = Outcome<{ email: string; change: RoleChange }, ErasureRefusal>;

async function decide(db: Db, { authorityId, personId, confirmation }: Asked): Promise<Decided> {
  const left = leave(await lockStanding(db, { authorityId, personId }));
  if (!left.ok) {
    const { reason } = left.refusal;
    return refuse({ reason: reason === 'last-administrator' ? reason : 'not-a-member' });
  }
  const member = await findMember(db, { authorityId, personId });
  if (!member) return refuse({ reason: 'not-a-member' });
  if (await isMemberElsewhere(db, { authorityId, personId })) {
    return refuse({ reason: 'member-elsewhere' });
  }
  if (parseEmail(confirmation) !== member.email) return refuse({ reason: 'address-differs' });
  return accept({ email: member.email, change: left.value });
}
