import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { isId } from '../programme-office.ts';
import type { RoadmapLine } from './roadmap-line.ts';
import './working-group-rows.ts';

export type ProgrammeLine = RoadmapLine & { groupName: string };

const columns = [
  'roadmap_lines.id',
  'roadmap_lines.group_id',
  'objective',
  'action',
  'indicator',
  'year',
  'roadmap_lines.archived_at',
] as const;

/** What a call of the programme can serve: the lines that stand, in the order of groups and lines. */
export async function listRoadmapLines(
  db: Db,
  programmeId: string,
  { archivedToo = false }: { archivedToo?: boolean } = {},
): Promise<readonly ProgrammeLine[]> {
  const all = db
    .selectFrom('roadmap_lines')
    .innerJoin('working_groups', 'working_groups.id', 'group_id')
    .select([...columns, 'working_groups.name as group_name'])
    .where('roadmap_lines.programme_id', '=', programmeId);
  const standing = archivedToo
    ? all
    : all
        .where('roadmap_lines.archived_at', 'is', null)
        .where('working_groups.archived_at', 'is', null);
  const rows = await standing
    .orderBy('working_groups.position')
    .orderBy('roadmap_lines.position')
    .execute();
  return rows.map((row) => ({ ...toLine(row), groupName: row.group_name }));
}

type Asked = { groupId: string; archived: boolean; limit: number; offset: number };

export async function listLinesOfGroup(
  db: Db,
  { groupId, archived, limit, offset }: Asked,
): Promise<{ total: number; rows: readonly RoadmapLine[] }> {
  const rows = await db
    .selectFrom('roadmap_lines')
    .select([...columns, sql<number>`count(*) over ()::int`.as('total')])
    .where('group_id', '=', groupId)
    .where('archived_at', archived ? 'is not' : 'is', null)
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: rows[0]?.total ?? 0, rows: rows.map(toLine) };
}

/** Those of a group that are not archived, in their order. */
export async function listLineIds(db: Db, groupId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roadmap_lines')
    .select('id')
    .where('group_id', '=', groupId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id }) => id);
}

export async function findLine(db: Db, groupId: string, id: string): Promise<RoadmapLine | null> {
  if (!isId(id)) return null;
  const row = await db
    .selectFrom('roadmap_lines')
    .select(columns)
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toLine(row) : null;
}

type Row = {
  id: string;
  group_id: string;
  objective: string;
  action: string;
  indicator: string;
  year: number | null;
  archived_at: Date | null;
};

const toLine = (row: Row): RoadmapLine => ({
  id: row.id,
  groupId: row.group_id,
  objective: row.objective,
  action: row.action,
  indicator: row.indicator,
  year: row.year,
  archivedAt: row.archived_at,
});
