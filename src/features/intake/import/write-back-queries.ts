import { visibleToService } from '#features/applications/application-access.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import type { Returned } from './write-back.ts';
import './import-rows.ts';

/** Those of a call that came from Démarches Simplifiées and that this officer may see, by number. */
export async function listReturned(
  db: Db,
  reader: Reader,
  { callId, now }: { callId: string; now: Date },
): Promise<readonly Returned[]> {
  const rows = await db
    .selectFrom('applications as application')
    .innerJoin('imported_dossiers as imported', 'imported.application_id', 'application.id')
    .select(['imported.number', 'imported.state_elsewhere', 'application.state'])
    .select('application.number as our_number')
    .where('application.call_id', '=', callId)
    .where('imported.source', 'like', 'demarche-%')
    .where((eb) => visibleToService(reader, now)(eb))
    .orderBy('application.number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    state: row.state,
    stateElsewhere: row.state_elsewhere,
    ourNumber: row.our_number,
  }));
}
