import type { Db } from '#platform/database.ts';
import type { Delegation } from './delegation.ts';

export async function insertDelegation(
  db: Db,
  { authorityId, delegation, now }: { authorityId: string; delegation: Delegation; now: Date },
): Promise<void> {
  await db
    .insertInto('delegations')
    .values({
      id: delegation.id,
      authority_id: authorityId,
      person_id: delegation.personId,
      reference: delegation.reference,
      scope: delegation.scope,
      ceiling_cents: delegation.ceiling,
      from_on: delegation.from,
      until_on: delegation.until,
      created_at: now,
    })
    .execute();
}

type Ended = { authorityId: string; until: string };

/** False when it is not one of this authority that still runs after that day. */
export async function endDelegation(
  db: Db,
  { authorityId, id, until }: Ended & { id: string },
): Promise<string | null> {
  const row = await db
    .updateTable('delegations')
    .set((eb) => ({ until_on: eb.fn<string>('greatest', ['from_on', eb.val(until)]) }))
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', until)]))
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function endDelegationsOf(
  db: Db,
  { authorityId, personId, until }: Ended & { personId: string },
): Promise<void> {
  await db
    .updateTable('delegations')
    .set((eb) => ({ until_on: eb.fn<string>('greatest', ['from_on', eb.val(until)]) }))
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', until)]))
    .execute();
}
