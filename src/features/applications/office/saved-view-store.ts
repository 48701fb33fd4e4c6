import type { Db } from '#platform/database.ts';
import './saved-view-rows.ts';

type NewView = {
  id: string;
  authorityId: string;
  callId: string;
  personId: string;
  name: string;
  query: string;
  shared: boolean;
  now: Date;
};

/** Saved again under its name, it is the list as it is now. */
export const upsertView = (db: Db, view: NewView) =>
  db
    .insertInto('application_views')
    .values({
      id: view.id,
      authority_id: view.authorityId,
      call_id: view.callId,
      person_id: view.personId,
      name: view.name,
      query: view.query,
      shared: view.shared,
      created_at: view.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['call_id', 'person_id', 'name'])
        .doUpdateSet({ query: view.query, shared: view.shared }),
    )
    .execute();

/** Whether there was one of theirs to take away. */
export async function deleteView(
  db: Db,
  { id, callId, personId }: { id: string; callId: string; personId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('application_views')
    .where('id', '=', id)
    .where('call_id', '=', callId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
