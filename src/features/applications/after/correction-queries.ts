import { isUuid } from '#features/calls/call-queries.ts';
import type { Db } from '#platform/database.ts';
import type { CorrectionRequest } from './correction.ts';
import './after-rows.ts';

/** All that was asked, the last first; for those who hold the dossier already. */
export async function listCorrections(
  db: Db,
  applicationId: string,
): Promise<readonly CorrectionRequest[]> {
  const rows = await db
    .selectFrom('correction_requests')
    .select(['id', 'reason', 'fields', 'asked_at', 'decided_at', 'refusal_reason'])
    .where('application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    fields: row.fields,
    askedAt: row.asked_at,
    decided: row.decided_at === null ? null : { at: row.decided_at, refusal: row.refusal_reason },
  }));
}

export const findWaitingCorrection = async (
  db: Db,
  applicationId: string,
): Promise<CorrectionRequest | null> =>
  (await listCorrections(db, applicationId)).find(({ decided }) => decided === null) ?? null;

type Sought = { id: string; applicationId: string };

/** One that waits, held until commit; for those who hold the dossier already. */
export async function lockWaitingCorrection(db: Db, { id, applicationId }: Sought) {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('correction_requests')
    .select(['id', 'reason', 'fields'])
    .where('id', '=', id)
    .where('application_id', '=', applicationId)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
