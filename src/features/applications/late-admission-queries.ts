import type { Db } from '#platform/database.ts';
import type { LateAdmission } from './late-admission.ts';
import './application-rows.ts';
import './late-admission-rows.ts';

const columns = [
  'admission.id',
  'admission.cause',
  'admission.reason',
  'admission.admitted_until as until',
  'admission.decided_at as decidedAt',
  'admission.decided_by as decidedBy',
] as const;

/**
 * The decision that admits this dossier longest, by its own name or by its organisation's, whether
 * or not it still does: `admitsAt` says. For whoever holds the dossier already.
 */
export async function findLateAdmission(
  db: Db,
  applicationId: string,
): Promise<LateAdmission | null> {
  const row = await db
    .selectFrom('late_admissions as admission')
    .innerJoin('applications as application', 'application.wave_id', 'admission.wave_id')
    .where('application.id', '=', applicationId)
    .where((eb) =>
      eb.or([
        eb('admission.application_id', '=', eb.ref('application.id')),
        eb('admission.organisation_id', '=', eb.ref('application.organisation_id')),
      ]),
    )
    .orderBy('admission.admitted_until', 'desc')
    .orderBy('admission.id')
    .select(columns)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, before there is a dossier: may this organisation still begin one in this wave? */
export async function findLateAdmissionOf(
  db: Db,
  { waveId, organisationId }: { waveId: string; organisationId: string },
): Promise<LateAdmission | null> {
  const row = await db
    .selectFrom('late_admissions as admission')
    .where('admission.wave_id', '=', waveId)
    .where('admission.organisation_id', '=', organisationId)
    .orderBy('admission.admitted_until', 'desc')
    .orderBy('admission.id')
    .select(columns)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
