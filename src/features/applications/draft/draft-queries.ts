import { isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { memberOf } from '../application-access.ts';
import '../application-rows.ts';

type Earlier = { id: string; organisationId: string; authorityId: string };

/** A dossier of the same organisation, to any call of the same authority. */
export async function findEarlierApplication(db: Db, reader: Reader, earlier: Earlier) {
  if (!isUuid(earlier.id)) return null;
  const row = await db
    .selectFrom('applications as application')
    .select(['application.call_id as callId', 'application.form_revision as formRevision'])
    .where('application.id', '=', earlier.id)
    .where('application.organisation_id', '=', earlier.organisationId)
    .where('application.authority_id', '=', earlier.authorityId)
    .where((eb) => memberOf(eb, reader))
    .executeTakeFirst();
  return row ?? null;
}
