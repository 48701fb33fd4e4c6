import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/access.ts';
import { isId } from '../programme-office.ts';
import type { GroupLead, GroupMember, LeadRole, WorkingGroup } from './working-group.ts';
import { groupSeenBy } from './working-group-access.ts';
import './working-group-rows.ts';

export type FoundGroup = WorkingGroup & { programmeName: string };
export type GroupLine = FoundGroup & { leads: string; members: number; lines: number };
export type GroupPlace = { programmeId: string; groupId: string };

const columns = [
  'working_groups.id',
  'working_groups.authority_id',
  'working_groups.programme_id',
  'working_groups.name',
  'working_groups.theme',
  'working_groups.is_example',
  'working_groups.archived_at',
  'programmes.name as programme_name',
] as const;

const groupsSeenBy = (db: Db, reader: Reader) =>
  db
    .selectFrom('working_groups')
    .innerJoin('programmes', 'programmes.id', 'working_groups.programme_id')
    .select(columns)
    .where(groupSeenBy(reader));

/** Null when it is not there for this reader. */
export async function findGroup(
  db: Db,
  reader: Reader,
  { programmeId, groupId }: GroupPlace,
): Promise<FoundGroup | null> {
  if (!isId(programmeId) || !isId(groupId)) return null;
  const row = await groupsSeenBy(db, reader)
    .where('working_groups.programme_id', '=', programmeId)
    .where('working_groups.id', '=', groupId)
    .executeTakeFirst();
  return row ? toGroup(row) : null;
}

type Asked = { programmeId: string | null; archived: boolean; limit: number; offset: number };

/** A page of the groups a reader sees, of one programme or of all, with who leads and how much is in them. */
export async function listGroups(
  db: Db,
  reader: Reader,
  { programmeId, archived, limit, offset }: Asked,
): Promise<{ total: number; rows: readonly GroupLine[] }> {
  const seen = groupsSeenBy(db, reader).where(
    'working_groups.archived_at',
    archived ? 'is not' : 'is',
    null,
  );
  const asked = programmeId ? seen.where('working_groups.programme_id', '=', programmeId) : seen;
  const rows = await asked
    .select([
      sql<number>`count(*) over ()::int`.as('total'),
      sql<string>`coalesce((select string_agg(persons.name, ', ' order by led.role desc, persons.name)
        from working_group_leads as led join persons on persons.id = led.person_id
        where led.group_id = working_groups.id), '')`.as('leads'),
      sql<number>`(select count(*)::int from working_group_members
        where group_id = working_groups.id)`.as('members'),
      sql<number>`(select count(*)::int from roadmap_lines
        where group_id = working_groups.id and archived_at is null)`.as('lines'),
    ])
    .orderBy('programmes.name')
    .orderBy('working_groups.programme_id')
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      ...toGroup(row),
      leads: row.leads,
      members: row.members,
      lines: row.lines,
    })),
  };
}

/** Those of a programme that are not archived, in their order. */
export async function listGroupIds(db: Db, programmeId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('working_groups')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id }) => id);
}

export async function listLeads(db: Db, groupId: string): Promise<readonly GroupLead[]> {
  const rows = await db
    .selectFrom('working_group_leads')
    .innerJoin('persons', 'persons.id', 'person_id')
    .select(['person_id', 'persons.name', 'role'])
    .where('group_id', '=', groupId)
    .orderBy('role', 'desc')
    .orderBy('persons.name')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id, name, role }) => ({ personId: person_id, name, role }));
}

/** Those who could lead: the persons of the authority who hold one of the two roles. */
export async function listPossibleLeads(
  db: Db,
  authorityId: string,
): Promise<readonly GroupLead[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'person_id')
    .select(['person_id', 'persons.name', 'role'])
    .where('authority_id', '=', authorityId)
    .where('role', 'in', ['group-lead', 'group-deputy'])
    .orderBy('persons.name')
    .orderBy('person_id')
    .orderBy('role', 'desc')
    .execute();
  return rows.map(({ person_id, name, role }) => ({
    personId: person_id,
    name,
    role: role as LeadRole,
  }));
}

export async function holdsRole(
  db: Db,
  { authorityId, personId, role }: { authorityId: string; personId: string; role: LeadRole },
): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('role')
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst();
  return row !== undefined;
}

export const listGroupMembers = (db: Db, groupId: string): Promise<GroupMember[]> =>
  db
    .selectFrom('working_group_members')
    .select(['id', 'kind', 'name'])
    .where('group_id', '=', groupId)
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .execute();

type Row = {
  id: string;
  authority_id: string;
  programme_id: string;
  name: string;
  theme: string;
  is_example: boolean;
  archived_at: Date | null;
  programme_name: string;
};

const toGroup = (row: Row): FoundGroup => ({
  id: row.id,
  authorityId: row.authority_id,
  programmeId: row.programme_id,
  name: row.name,
  theme: row.theme,
  isExample: row.is_example,
  archivedAt: row.archived_at,
  programmeName: row.programme_name,
});
