import type { NativeCall } from '#features/calls/call.ts';
import { findOfficeCall, isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import { authoritiesWhere } from '#web/access.ts';
import type { Reader } from '#web/reader.ts';
import { countedByService } from '../application-access.ts';
import { readApplication } from '../application-queries.ts';
import type { Filed } from '../filing/receipt-page.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';

export type EnteredDossier = { application: Filed; call: NativeCall; receivedOn: string | null };

/**
 * What one has entered oneself, for its receipt and its scan: also while the call is sealed, since
 * it says nothing but what its reader has typed. Null for anybody else.
 */
export async function findEntered(
  db: Db,
  reader: Reader,
  id: string,
): Promise<EnteredDossier | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('authorities as authority', 'authority.id', 'application.authority_id')
    .innerJoin('application_versions as version', (join) =>
      join
        .onRef('version.application_id', '=', 'application.id')
        .onRef('version.version', '=', 'application.version'),
    )
    .where('application.id', '=', id)
    .where('version.cause', '=', 'entry')
    .where('version.filed_by', '=', reader.personId)
    .where((eb) => countedByService(reader)(eb))
    .selectAll('application')
    .select([
      'organisation.name as organisationName',
      'authority.name as authorityName',
      'version.received_on as receivedOn',
    ])
    .executeTakeFirst();
  const call = row && (await findOfficeCall(db, authoritiesWhere(reader, 'officer'), row.call_id));
  const wave = call?.waves.find((each) => each.id === row?.wave_id);
  if (!row || !call || !wave) return null;
  const application = readApplication(row);
  if (application.state === 'draft') return null;
  const { organisationName, authorityName, receivedOn } = row;
  return {
    application: {
      ...application,
      memberRole: null,
      organisationName,
      changedAt: row.changed_at,
      call: { ...call, authorityName },
      wave,
    },
    call,
    receivedOn,
  };
}
