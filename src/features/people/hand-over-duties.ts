import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { endDelegationsOf } from './delegation-store.ts';
import { leave, type MembershipRefusal } from './membership.ts';
import { lockStanding, saveRoles } from './membership-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  authorityId: string;
  personId: string;
  /** Who takes the duties up; null leaves them to nobody. */
  successorId: string | null;
};
export type HandOverRefusal = MembershipRefusal | { reason: 'successor-not-a-member' };

/**
 * Somebody leaves an authority. Their roles go to the one who takes over; a delegation is to a
 * person by name, so it ends, and the deed that replaces it is entered apart.
 */
export async function handOverDuties(
  context: Context,
  { authorityId, personId, successorId }: Asked,
): Promise<Outcome<null, HandOverRefusal>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    if (successorId !== null) {
      const successor = await lockStanding(db, { authorityId, personId: successorId });
      const known = successor.held.length > 0 && successorId !== personId;
      if (!known) return refuse({ reason: 'successor-not-a-member' });
      const { held } = await lockStanding(db, { authorityId, personId });
      const given = held.filter((role) => !successor.held.includes(role));
      await saveRoles(db, { authorityId, personId: successorId, now }, { given, taken: [] });
      await record(db, {
        authorityId,
        subject: { kind: 'person', id: successorId },
        name: 'duties-taken-over',
        actorId,
        happenedAt: now,
        facts: { from: personId, given: given.join(' ') },
      });
    }
    const outcome = leave(await lockStanding(db, { authorityId, personId }));
    if (!outcome.ok) return outcome;
    await saveRoles(db, { authorityId, personId, now }, outcome.value);
    await endDelegationsOf(db, { authorityId, personId, until: dayIn('Europe/Paris', now) });
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'person-left',
      actorId,
      happenedAt: now,
      facts: { roles: outcome.value.taken.join(' '), successor: successorId },
    });
    return accept(null);
  });
}
