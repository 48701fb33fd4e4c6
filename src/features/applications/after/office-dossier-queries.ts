import { isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import { authoritiesWhere, type Reader } from '#web/access.ts';
import type { FiledApplication } from '../application.ts';
import { visibleToService } from '../application-access.ts';
import { readApplication } from '../application-queries.ts';
import '#features/calls/call-rows.ts';
import '#features/organisations/organisation-rows.ts';

/** A filed dossier as an officer of its authority acts on it. */
export type OfficeDossier = FiledApplication & {
  organisationName: string;
  callName: string;
  callSlug: string;
};

type Asked = { id: string; now: Date };

/** Null when there is none, for whoever may not see it and for whoever only reads. */
export async function findOfficeDossier(
  db: Db,
  reader: Reader,
  { id, now }: Asked,
): Promise<OfficeDossier | null> {
  const authorities = authoritiesWhere(reader, 'officer');
  if (!isUuid(id) || authorities.length === 0) return null;
  const row = await db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .selectAll('application')
    .select(['organisation.name as organisationName', 'call.name as callName', 'call.slug'])
    .where('application.id', '=', id)
    .where('application.authority_id', 'in', authorities)
    .where((eb) => visibleToService(reader, now)(eb))
    .executeTakeFirst();
  if (!row) return null;
  const application = readApplication(row);
  if (application.state === 'draft') return null;
  const { organisationName, callName, slug: callSlug } = row;
  return { ...application, organisationName, callName, callSlug };
}

/** Holds its row until commit. */
export async function lockOfficeDossier(
  db: Db,
  reader: Reader,
  asked: Asked,
): Promise<OfficeDossier | null> {
  if (!(await findOfficeDossier(db, reader, asked))) return null;
  await db
    .selectFrom('applications')
    .select('id')
    .where('id', '=', asked.id)
    .forUpdate()
    .executeTakeFirst();
  return findOfficeDossier(db, reader, asked);
}
