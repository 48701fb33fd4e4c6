import { isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import type { Fact } from '#platform/event-rows.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { toFile } from '#platform/files/file-records.ts';
import type { Reader } from '#web/reader.ts';
import type { VersionCause } from '../application.ts';
import { visibleToService } from '../application-access.ts';
import { readApplication } from '../application-queries.ts';
import { heldByDossier } from './dossier-files.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';

type Asked = { id: string; now: Date };

/** A filed dossier by the door of the service. Null when there is none for this reader. */
export async function findFiled(db: Db, reader: Reader, { id, now }: Asked) {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .where('application.id', '=', id)
    .where((eb) => visibleToService(reader, now)(eb))
    .selectAll('application')
    .select('organisation.name as organisationName')
    .executeTakeFirst();
  if (!row) return null;
  const application = readApplication(row);
  // A draft is seen by no service; the type only repeats it.
  if (application.state === 'draft') return null;
  return { ...application, organisationName: row.organisationName };
}

export type FiledDossier = NonNullable<Awaited<ReturnType<typeof findFiled>>>;

export type FiledVersion = {
  version: number;
  formRevision: number;
  cause: VersionCause;
  title: string;
  requestedCents: bigint;
  sha256: string;
  by: string | null;
  filedAt: Date;
  receivedOn: string | null;
};

/** The latest first. Whoever asks holds the dossier already; the same for all that follows. */
export const listVersions = (db: Db, applicationId: string): Promise<FiledVersion[]> =>
  db
    .selectFrom('application_versions as version')
    .leftJoin('persons as person', 'person.id', 'version.filed_by')
    .where('version.application_id', '=', applicationId)
    .orderBy('version.version', 'desc')
    .select([
      'version.version',
      'version.form_revision as formRevision',
      'version.cause',
      'version.title',
      'version.requested_cents as requestedCents',
      'version.content_sha256 as sha256',
      'person.name as by',
      'version.filed_at as filedAt',
      'version.received_on as receivedOn',
    ])
    .execute();

export const listAttempts = (db: Db, applicationId: string) =>
  db
    .selectFrom('filing_attempts as attempt')
    .leftJoin('persons as person', 'person.id', 'attempt.person_id')
    .where('attempt.application_id', '=', applicationId)
    .orderBy('attempt.id', 'desc')
    .limit(200)
    .select([
      'attempt.id',
      'attempt.pressed_at as pressedAt',
      'attempt.outcome',
      'attempt.facts',
      'person.name as by',
    ])
    .execute();

export type DossierEvent = {
  sequence: number;
  name: string;
  at: Date;
  by: string | null;
  facts: Record<string, Fact>;
};

/** From the first filing on: what was done to a draft is not the service's. */
export const listEventsOf = (db: Db, { id, authorityId }: FiledDossier): Promise<DossierEvent[]> =>
  db
    .selectFrom('events as event')
    .leftJoin('persons as person', 'person.id', 'event.actor_id')
    .where('event.authority_id', '=', authorityId)
    .where('event.subject_kind', '=', 'application')
    .where('event.subject_id', '=', id)
    .where('event.name', '<>', 'answers-saved')
    .orderBy('event.sequence', 'desc')
    .limit(200)
    .select([
      'event.sequence',
      'event.name',
      'event.happened_at as at',
      'person.name as by',
      'event.facts',
    ])
    .execute();

/** All that the dossier holds; which of them a service may open is said by its filed versions. */
export async function listHeldFiles(
  db: Db,
  { id, authorityId }: Pick<FiledDossier, 'id' | 'authorityId'>,
): Promise<KeptFile[]> {
  const rows = await db
    .selectFrom('files')
    .where('authority_id', '=', authorityId)
    .where('holder_kind', 'in', heldByDossier)
    .where('holder_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .select([
      'id',
      'authority_id',
      'holder_kind',
      'holder_id',
      'name',
      'sha256',
      'size_bytes',
      'media_type',
      'antivirus',
      'damaged_at',
      'received_at',
    ])
    .execute();
  return rows.map(toFile);
}
