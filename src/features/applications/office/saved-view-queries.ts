import type { Db } from '#platform/database.ts';
import './saved-view-rows.ts';

export type SavedView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  /** Made by the reader: only they take it away. */
  mine: boolean;
  by: string;
};

type Asked = { callId: string; personId: string };

/** One's own, then those that colleagues lend. Whoever asks has been let into the call. */
export async function listViews(db: Db, { callId, personId }: Asked): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('application_views as view')
    .innerJoin('persons as person', 'person.id', 'view.person_id')
    .where('view.call_id', '=', callId)
    .where((eb) => eb.or([eb('view.person_id', '=', personId), eb('view.shared', '=', true)]))
    .orderBy((eb) => eb('view.person_id', '<>', personId))
    .orderBy('view.name')
    .orderBy('view.id')
    .limit(200)
    .select([
      'view.id',
      'view.name',
      'view.query',
      'view.shared',
      'view.person_id as personId',
      'person.name as by',
    ])
    .execute();
  return rows.map(({ personId: maker, ...row }) => ({ ...row, mine: maker === personId }));
}
