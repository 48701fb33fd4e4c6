import type { Db } from '#platform/database.ts';
import type { ApplicationState } from './application.ts';
import './application-rows.ts';

export type EntryStanding = { id: string; state: ApplicationState; amended: boolean };

/** Whether a later state may still be entered; for what comes from outside, never for a page. */
export async function listEntryStandings(
  db: Db,
  ids: readonly string[],
): Promise<readonly EntryStanding[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('applications as application')
    .select(['application.id', 'application.state', 'application.amended'])
    .where('application.id', 'in', [...ids])
    .execute();
}
