import type { Db } from '#platform/database.ts';
import { planKept } from '#platform/kept-plans.ts';
import type { FiledApplication } from '../application.ts';
import type { FiledContent } from './canonical-version.ts';
import type { Receipt } from './filing.ts';
import '#features/calls/call-rows.ts';
import '../application-rows.ts';

type Filed = Pick<FiledApplication, 'id' | 'number' | 'version'>;

/** The receipt of the version that stands, for those who hold the dossier already. */
export async function getReceipt(db: Db, filed: Filed): Promise<Receipt> {
  const { id: applicationId, number, version } = filed;
  const { filed_at: filedAt, content_sha256: sha256 } = await db
    .selectFrom('application_versions')
    .select(['filed_at', 'content_sha256'])
    .where('application_id', '=', applicationId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return { applicationId, number, version, filedAt, sha256 };
}

/** All that a filed version says, for `canonicalVersion`; for those who hold the dossier already. */
export async function getFiledContent(
  db: Db,
  { id, version }: Pick<FiledApplication, 'id' | 'version'>,
): Promise<FiledContent> {
  const row = await db
    .selectFrom('application_versions as filed')
    .innerJoin('applications as application', 'application.id', 'filed.application_id')
    .innerJoin('calls as call', 'call.id', 'filed.call_id')
    .select([
      'application.number',
      'filed.cause',
      'call.id as callId',
      'call.slug',
      'filed.form_revision as formRevision',
      'filed.filed_at as filedAt',
      'filed.received_on as receivedOn',
      'filed.organisation',
      'filed.signature',
      'filed.answers',
    ])
    .where('filed.application_id', '=', id)
    .where('filed.version', '=', version)
    .executeTakeFirstOrThrow();
  const { callId, slug, formRevision, number, ...content } = row;
  if (number === null) throw new Error(`${id} was never filed`);
  const call = { id: callId, slug, formRevision };
  return { ...content, applicationId: id, number, version, call };
}

/** The names of the files of a version, in the order they came. */
export async function listFiledFiles(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('files')
    .select('name')
    .where('id', 'in', ids)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}

export async function getMailOf(db: Db, personId: string): Promise<string> {
  const { email } = await db
    .selectFrom('persons')
    .select('email')
    .where('id', '=', personId)
    .modifyEnd(planKept)
    .executeTakeFirstOrThrow();
  return email;
}
