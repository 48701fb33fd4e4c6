import type { Db } from '#platform/database.ts';

type ServedLineRow = { authority_id: string; call_id: string; roadmap_line_id: string };

declare module '#platform/database.ts' {
  interface Database {
    call_roadmap_lines: ServedLineRow;
  }
}

/** The roadmap lines a call serves, archived since or not. */
export async function listServedLineIds(db: Db, callId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('call_roadmap_lines')
    .where('call_id', '=', callId)
    .orderBy('roadmap_line_id')
    .select('roadmap_line_id')
    .execute();
  return rows.map((row) => row.roadmap_line_id);
}
