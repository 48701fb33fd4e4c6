import type { Answers } from '#features/calls/form/answer.ts';
import { parseAnswers } from '#features/calls/form/answers-json.ts';
import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { toFile } from '#platform/files/file-records.ts';
import type { FiledApplication, VersionCause } from '../application.ts';
import { answerHolder } from '../draft/answer-file-queries.ts';
import type { FiledContent } from '../filing/canonical-version.ts';
import '../application-rows.ts';
import '#features/calls/call-rows.ts';

export type VersionLine = { version: number; cause: VersionCause; filedAt: Date; sha256: string };

/** The last first; for those who hold the dossier already, as all that follows. */
export const listFiledVersions = (db: Db, applicationId: string): Promise<VersionLine[]> =>
  db
    .selectFrom('application_versions')
    .select(['version', 'cause', 'filed_at as filedAt', 'content_sha256 as sha256'])
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .execute();

export type FiledVersion = {
  content: FiledContent;
  sha256: string;
  title: string;
  answers: Answers;
};

type Of = Pick<FiledApplication, 'id' | 'number'>;

/** All that a filing keeps, as its hash was made of it. Null when there is no such version. */
export async function findFiledVersion(
  db: Db,
  { id, number }: Of,
  version: number,
): Promise<FiledVersion | null> {
  const row = await db
    .selectFrom('application_versions as version')
    .innerJoin('calls as call', 'call.id', 'version.call_id')
    .selectAll('version')
    .select('call.slug')
    .where('version.application_id', '=', id)
    .where('version.version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const answers = parseAnswers(row.answers);
  if (!answers.ok) throw new Error(`Corrupt version ${version} of ${id}`);
  const content: FiledContent = {
    applicationId: id,
    number,
    version,
    cause: row.cause,
    call: { id: row.call_id, slug: row.slug, formRevision: row.form_revision },
    filedAt: row.filed_at,
    receivedOn: row.received_on,
    organisation: row.organisation,
    signature: row.signature,
    answers: row.answers,
  };
  return { content, sha256: row.content_sha256, title: row.title, answers: answers.value };
}

type Named = { id: string; authorityId: string; ids: readonly string[] };

/** The files that a version names, as they are kept today. */
export async function listFilesNamed(
  db: Db,
  { id, authorityId, ids }: Named,
): Promise<readonly KeptFile[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('files')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('holder_kind', '=', answerHolder)
    .where('holder_id', '=', id)
    .where('id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(toFile);
}
