import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome } from '#kernel/outcome.ts';
import type { Role } from '#kernel/role.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { endDelegationsOf } from './delegation-store.ts';
import { changeRoles, type MembershipRefusal } from './membership.ts';
import { lockStanding, saveRoles } from './membership-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = { authorityId: string; personId: string; roles: readonly Role[] };

/** Whoever signs no more keeps no delegation: it ends today. */
export async function changeMemberRoles(
  context: Context,
  { authorityId, personId, roles }: Asked,
): Promise<Outcome<null, MembershipRefusal>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    const outcome = changeRoles(await lockStanding(db, { authorityId, personId }), roles);
    if (!outcome.ok) return outcome;
    const { given, taken } = outcome.value;
    if (given.length + taken.length === 0) return accept(null);
    await saveRoles(db, { authorityId, personId, now }, outcome.value);
    if (taken.includes('signatory')) {
      await endDelegationsOf(db, { authorityId, personId, until: dayIn('Europe/Paris', now) });
    }
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'roles-changed',
      actorId,
      happenedAt: now,
      facts: { given: given.join(' '), taken: taken.join(' ') },
    });
    return accept(null);
  });
}
