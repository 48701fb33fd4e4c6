import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Application, ApplicationScale, Essentials, VersionCause } from './application.ts';
import { readApplication } from './application-queries.ts';
import { columnsOf } from './application-store.ts';
import './application-rows.ts';

/** Holds it until commit; for a verb of the service, which found it by its own register. */
export async function lockEntered(db: Db, id: string): Promise<Application> {
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return readApplication(row);
}

/** Given once to a dossier, never again. */
export async function takeNumber(db: Db): Promise<bigint> {
  const { rows } = await sql<{ number: bigint }>`
    select nextval('application_numbers') as number`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A sequence always answers');
  return BigInt(row.number);
}

export type NewVersion = {
  application: Pick<Application, 'id' | 'authorityId' | 'callId'>;
  formRevision: number;
  number: bigint;
  version: number;
  cause: VersionCause;
  answers: object;
  organisation: object;
  essentials: Essentials & { requested: bigint; scale: ApplicationScale };
  sha256: string;
  filedBy: string | null;
  filedAt: Date;
  receivedOn: string | null;
};

export const insertEnteredVersion = (db: Db, version: NewVersion) =>
  db
    .insertInto('application_versions')
    .values({
      authority_id: version.application.authorityId,
      application_id: version.application.id,
      version: version.version,
      call_id: version.application.callId,
      form_revision: version.formRevision,
      cause: version.cause,
      answers: JSON.stringify(version.answers),
      organisation: JSON.stringify(version.organisation),
      ...columnsOf(version.essentials),
      requested_cents: version.essentials.requested,
      scale: version.essentials.scale,
      content_sha256: version.sha256,
      filed_by: version.filedBy,
      filed_at: version.filedAt,
      received_on: version.receivedOn,
    })
    .execute();

/** The version that stands from now on, with what lists and sums read of it. */
export const saveEntered = (db: Db, { application, ...version }: NewVersion) =>
  db
    .updateTable('applications')
    .set({
      state: 'submitted',
      number: version.number,
      version: version.version,
      filed_at: version.filedAt,
      form_revision: version.formRevision,
      amended: false,
      changed_at: version.filedAt,
      ...columnsOf(version.essentials),
    })
    .where('id', '=', application.id)
    .execute();
