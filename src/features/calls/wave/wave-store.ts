import type { Db } from '#platform/database.ts';
import type { Draw, Wave, WavePlan } from './wave.ts';

type Place = { id: string; authorityId: string };

export const insertWave = (
  db: Db,
  { id, authorityId, callId, number, ...plan }: Place & WavePlan & Pick<Wave, 'callId' | 'number'>,
) =>
  db
    .insertInto('waves')
    .values({ id, authority_id: authorityId, call_id: callId, number, ...toRow(plan) })
    .execute();

export const updateWave = (db: Db, id: string, plan: WavePlan) =>
  db.updateTable('waves').set(toRow(plan)).where('id', '=', id).execute();

const toRow = (plan: WavePlan) => ({
  name: plan.name,
  opens_at: plan.opensAt,
  closes_at: plan.closesAt,
  grace_minutes: plan.graceMinutes,
  instruction_from: plan.instructionFrom,
  instruction_until: plan.instructionUntil,
  committee_on: plan.committeeOn,
  announced_on: plan.announcedOn,
});

export const deleteWave = (db: Db, id: string) =>
  db.deleteFrom('waves').where('id', '=', id).execute();

export async function replaceDraws(
  db: Db,
  { id, authorityId }: Place,
  draws: readonly Draw[],
): Promise<void> {
  await db.deleteFrom('wave_envelopes').where('wave_id', '=', id).execute();
  if (draws.length === 0) return;
  await db
    .insertInto('wave_envelopes')
    .values(
      draws.map(({ envelopeId, ceiling }) => ({
        authority_id: authorityId,
        wave_id: id,
        envelope_id: envelopeId,
        ceiling_cents: ceiling,
      })),
    )
    .execute();
}

export type Extension = {
  before: Date;
  closesAt: Date;
  reason: string;
  decidedBy: string | null;
  decidedAt: Date;
};

/** The reason first: without it the database refuses to move a closing. */
export async function insertExtension(
  db: Db,
  { id, authorityId }: Place,
  { before, closesAt, reason, decidedBy, decidedAt }: Extension,
): Promise<void> {
  await db
    .insertInto('wave_extensions')
    .values({
      authority_id: authorityId,
      wave_id: id,
      closed_at_before: before,
      closes_at: closesAt,
      reason,
      decided_by: decidedBy,
      decided_at: decidedAt,
    })
    .execute();
  await db.updateTable('waves').set({ closes_at: closesAt }).where('id', '=', id).execute();
}
