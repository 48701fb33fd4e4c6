import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { GroupMember, GroupTerms, LeadRole, WorkingGroup } from './working-group.ts';
import './working-group-rows.ts';

/** One at a time changes the order and names of the groups of a programme. */
export const lockGroupsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes')
    .select('id')
    .where('id', '=', programmeId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();

/** One at a time changes what a group holds. */
export const lockGroup = (db: Db, id: string) =>
  db
    .selectFrom('working_groups')
    .select(['id', 'archived_at'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();

/** False when a group of the programme already has this name. */
export async function insertGroup(db: Db, group: WorkingGroup, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('working_groups')
    .values({
      id: group.id,
      authority_id: group.authorityId,
      programme_id: group.programmeId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from working_groups
        where programme_id = ${group.programmeId})`,
      name: group.name,
      theme: group.theme,
      is_example: group.isExample,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['programme_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** False when another group of the programme already has this name. */
export async function updateGroup(
  db: Db,
  { id, programmeId }: WorkingGroup,
  terms: GroupTerms,
): Promise<boolean> {
  const namesake = await db
    .selectFrom('working_groups')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('name', '=', terms.name)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (namesake) return false;
  await db
    .updateTable('working_groups')
    .set({ name: terms.name, theme: terms.theme, is_example: terms.isExample })
    .where('id', '=', id)
    .execute();
  return true;
}

export const setGroupArchived = (db: Db, id: string, at: Date | null) =>
  db.updateTable('working_groups').set({ archived_at: at }).where('id', '=', id).execute();

/** The places those identifiers hold already, given again in this order. */
export async function placeInOrder(
  db: Db,
  table: 'working_groups' | 'roadmap_lines',
  ids: readonly string[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} as moved set position = placed.position
    from (
      select wanted.id, held.position
      from unnest(${sql.val(ids)}::uuid[]) with ordinality as wanted(id, rank)
      join (
        select position, row_number() over (order by position) as rank
        from ${sql.table(table)} where id = any(${sql.val(ids)}::uuid[])
      ) as held using (rank)
    ) as placed
    where moved.id = placed.id and moved.position <> placed.position`.execute(db);
}

type Lead = { authorityId: string; groupId: string; personId: string; role: LeadRole };

/** Lead or deputy of a group, not both: the last named holds. */
export async function saveLead(db: Db, lead: Lead, now: Date): Promise<void> {
  await db
    .insertInto('working_group_leads')
    .values({
      authority_id: lead.authorityId,
      group_id: lead.groupId,
      person_id: lead.personId,
      role: lead.role,
      named_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'person_id']).doUpdateSet({ role: lead.role, named_at: now }),
    )
    .execute();
}

export async function deleteLead(db: Db, groupId: string, personId: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('working_group_leads')
    .where('group_id', '=', groupId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** False when the group already has a member of this name. */
export async function insertMember(
  db: Db,
  { authorityId, id: groupId }: Pick<WorkingGroup, 'authorityId' | 'id'>,
  member: GroupMember,
  now: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto('working_group_members')
    .values({
      id: member.id,
      authority_id: authorityId,
      group_id: groupId,
      kind: member.kind,
      name: member.name,
      added_at: now,
    })
    .onConflict((conflict) => conflict.columns(['group_id', 'kind', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function deleteMember(db: Db, groupId: string, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('working_group_members')
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}
