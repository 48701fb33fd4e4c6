import type { Db } from '#platform/database.ts';
import type { ApplicationRow } from '../application-rows.ts';
import type { Receipt } from './filing.ts';

/** The receipt of the version that stands, for those who hold the dossier already. */
export async function getReceipt(db: Db, row: ApplicationRow): Promise<Receipt> {
  const { id: applicationId, number, version } = row;
  if (number === null || version === null) throw new Error(`${applicationId} was never filed`);
  const { filed_at: filedAt, content_sha256: sha256 } = await db
    .selectFrom('application_versions')
    .select(['filed_at', 'content_sha256'])
    .where('application_id', '=', applicationId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return { applicationId, number, version, filedAt, sha256 };
}

export async function getMailOf(db: Db, personId: string): Promise<string> {
  const { email } = await db
    .selectFrom('persons')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return email;
}
