import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { RoadmapTerms } from './roadmap-line.ts';
import type { WorkingGroup } from './working-group.ts';
import './working-group-rows.ts';

export async function insertLine(
  db: Db,
  group: Pick<WorkingGroup, 'id' | 'authorityId' | 'programmeId'>,
  line: RoadmapTerms & { id: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('roadmap_lines')
    .values({
      id: line.id,
      authority_id: group.authorityId,
      programme_id: group.programmeId,
      group_id: group.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from roadmap_lines
        where group_id = ${group.id})`,
      objective: line.objective,
      action: line.action,
      indicator: line.indicator,
      year: line.year,
      created_at: now,
    })
    .execute();
}

export const updateLine = (db: Db, id: string, terms: RoadmapTerms) =>
  db.updateTable('roadmap_lines').set(terms).where('id', '=', id).execute();

export const setLineArchived = (db: Db, id: string, at: Date | null) =>
  db.updateTable('roadmap_lines').set({ archived_at: at }).where('id', '=', id).execute();
