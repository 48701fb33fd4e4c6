import type { Db } from '#platform/database.ts';
import './roadmap-queries.ts';

type OfCall = { authorityId: string; callId: string };

export async function replaceServedLines(
  db: Db,
  { authorityId, callId }: OfCall,
  lineIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('call_roadmap_lines').where('call_id', '=', callId).execute();
  if (lineIds.length === 0) return;
  await db
    .insertInto('call_roadmap_lines')
    .values(
      lineIds.map((id) => ({ authority_id: authorityId, call_id: callId, roadmap_line_id: id })),
    )
    .execute();
}
