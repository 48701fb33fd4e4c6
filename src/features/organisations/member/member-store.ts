import type { Db } from '#platform/database.ts';
import type { MemberRole, Organisation } from '../organisation.ts';
import { lockOrganisation } from '../organisation-store.ts';

type NewMember = {
  organisationId: string;
  personId: string;
  role: MemberRole;
  title: string;
  now: Date;
};

/** False when they already are: what they do there is not changed. */
export async function insertMember(db: Db, member: NewMember): Promise<boolean> {
  const row = await db
    .insertInto('organisation_members')
    .values({
      organisation_id: member.organisationId,
      person_id: member.personId,
      role: member.role,
      title: member.title,
      granted_at: member.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

type Key = { organisationId: string; personId: string };
export type LockedMember = { organisation: Organisation; role: MemberRole };

/** The organisation and what the person does in it, held until the transaction ends; null: no member. */
export async function lockMember(
  db: Db,
  { organisationId, personId }: Key,
): Promise<LockedMember | null> {
  const organisation = await lockOrganisation(db, organisationId);
  if (!organisation) return null;
  const role = await findRole(db, { organisationId, personId });
  return role && { organisation, role };
}

export async function findRole(
  db: Db,
  { organisationId, personId }: Key,
): Promise<MemberRole | null> {
  const row = await db
    .selectFrom('organisation_members')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Under the lock of the organisation. */
export async function countOtherManagers(
  db: Db,
  { organisationId, personId }: Key,
): Promise<number> {
  const row = await db
    .selectFrom('organisation_members')
    .select((eb) => eb.fn.countAll<bigint>().as('others'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'manager')
    .where('person_id', '<>', personId)
    .executeTakeFirstOrThrow();
  return Number(row.others);
}

export async function saveRole(
  db: Db,
  { organisationId, personId, role }: Key & { role: MemberRole },
): Promise<void> {
  await db
    .updateTable('organisation_members')
    .set({ role })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

export async function deleteMember(db: Db, { organisationId, personId }: Key): Promise<void> {
  await db
    .deleteFrom('organisation_members')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}
