import { randomUUID } from 'node:crypto';
import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { Delegation, DelegationRefusal } from './delegation.ts';
import { endDelegation, insertDelegation } from './delegation-store.ts';
import { lockStanding } from './membership-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = { authorityId: string; delegation: Omit<Delegation, 'id'> };

export async function giveDelegation(
  context: Context,
  { authorityId, delegation }: Asked,
): Promise<Outcome<Delegation, DelegationRefusal>> {
  const { personId, from, until } = delegation;
  if (until !== null && until < from) return refuse({ reason: 'ends-before-it-begins' });
  return inTransaction(context, async ({ db, now, actorId }) => {
    const { held } = await lockStanding(db, { authorityId, personId });
    if (!held.includes('signatory')) return refuse({ reason: 'not-a-signatory' });
    const given = { ...delegation, id: randomUUID() };
    await insertDelegation(db, { authorityId, delegation: given, now });
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'delegation-given',
      actorId,
      happenedAt: now,
      facts: { delegation: given.id, reference: given.reference, from, until },
    });
    return accept(given);
  });
}

/** Ends today what was given; the row stays, for the deeds it signed. */
export async function takeBackDelegation(
  context: Context,
  { authorityId, id }: { authorityId: string; id: string | null },
): Promise<Outcome<null, DelegationRefusal>> {
  if (id === null) return refuse({ reason: 'delegation-over' });
  return inTransaction(context, async ({ db, now, actorId }) => {
    const until = dayIn('Europe/Paris', now);
    const personId = await endDelegation(db, { authorityId, id, until });
    if (personId === null) return refuse({ reason: 'delegation-over' });
    await record(db, {
      authorityId,
      subject: { kind: 'person', id: personId },
      name: 'delegation-ended',
      actorId,
      happenedAt: now,
      facts: { delegation: id, until },
    });
    return accept(null);
  });
}
