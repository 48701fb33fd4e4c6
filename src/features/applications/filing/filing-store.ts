import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { planKept } from '#platform/kept-plans.ts';
import type { ApplicationScale, VersionCause } from '../application.ts';
import '../application-rows.ts';

export async function nextNumber(db: Db): Promise<bigint> {
  const { rows } = await sql<{ number: bigint }>`
    select nextval('application_numbers') as number ${planKept}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A sequence answers');
  return row.number;
}

export type NewVersion = {
  authorityId: string;
  applicationId: string;
  number: bigint;
  version: number;
  callId: string;
  formRevision: number;
  cause: VersionCause;
  answers: object;
  organisation: object;
  signature: object | null;
  title: string;
  requested: bigint;
  territories: readonly string[];
  scale: ApplicationScale;
  nature: string | null;
  roadmapLines: readonly string[];
  sha256: string;
  filedBy: string | null;
  filedAt: Date;
  receivedOn: string | null;
};

export async function insertVersion(db: Db, filed: NewVersion): Promise<void> {
  await db
    .insertInto('application_versions')
    .values({
      authority_id: filed.authorityId,
      application_id: filed.applicationId,
      version: filed.version,
      call_id: filed.callId,
      form_revision: filed.formRevision,
      cause: filed.cause,
      answers: JSON.stringify(filed.answers),
      organisation: JSON.stringify(filed.organisation),
      signature: filed.signature === null ? null : JSON.stringify(filed.signature),
      content_sha256: filed.sha256,
      filed_by: filed.filedBy,
      filed_at: filed.filedAt,
      received_on: filed.receivedOn,
      ...standing(filed),
    })
    .modifyEnd(planKept)
    .execute();
}

/** The version that stands from now on, and its columns for lists and sums. */
export async function saveFiled(db: Db, filed: NewVersion): Promise<void> {
  await db
    .updateTable('applications')
    .set({
      // A completion leaves the dossier where the service has taken it.
      ...(filed.cause === 'completion' ? {} : { state: 'submitted' as const }),
      number: filed.number,
      version: filed.version,
      filed_at: filed.filedAt,
      amended: false,
      changed_at: filed.filedAt,
      ...standing(filed),
    })
    .where('id', '=', filed.applicationId)
    .modifyEnd(planKept)
    .execute();
}

const standing = (filed: NewVersion) => ({
  title: filed.title,
  requested_cents: filed.requested,
  territories: [...filed.territories],
  scale: filed.scale,
  nature: filed.nature,
  roadmap_lines: [...filed.roadmapLines],
});

export type Attempt = {
  authorityId: string;
  applicationId: string;
  personId: string | null;
  pressedAt: Date;
  recordedAt: Date;
  outcome: string;
  facts: object;
};

export async function insertAttempt(db: Db, attempt: Attempt): Promise<void> {
  await db
    .insertInto('filing_attempts')
    .values({
      authority_id: attempt.authorityId,
      application_id: attempt.applicationId,
      person_id: attempt.personId,
      pressed_at: attempt.pressedAt,
      recorded_at: attempt.recordedAt,
      outcome: attempt.outcome,
      facts: JSON.stringify(attempt.facts),
    })
    .modifyEnd(planKept)
    .execute();
}

/** What was filed holds no more; its versions stay. */
export async function saveWithdrawn(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('applications')
    .set({ state: 'withdrawn', amended: false, changed_at: now })
    .where('id', '=', id)
    .execute();
}
