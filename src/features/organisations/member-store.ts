import type { Db } from '#platform/database.ts';
import type { MemberRole } from './organisation.ts';

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
