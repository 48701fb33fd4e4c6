import { type EnvelopeTotals, leftOf } from '#features/programmes/envelope/envelope.ts';
import { toTotals } from '#features/programmes/envelope/envelope-queries.ts';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { DrawnEnvelope } from '../call-faults.ts';
import './wave-rows.ts';

/** What the waves of a call may take on each envelope, and what is left there for others. */
export async function listDrawnEnvelopes(db: Db, callId: string): Promise<DrawnEnvelope[]> {
  const rows = await db
    .selectFrom('wave_envelopes as draw')
    .innerJoin('waves as wave', 'wave.id', 'draw.wave_id')
    .innerJoin('envelopes as envelope', 'envelope.id', 'draw.envelope_id')
    .innerJoin('envelope_totals as totals', 'totals.envelope_id', 'envelope.id')
    .where('wave.call_id', '=', callId)
    .orderBy('wave.number')
    .orderBy('envelope.name')
    .orderBy('envelope.id')
    .selectAll('totals')
    .select(['draw.wave_id', 'draw.ceiling_cents', 'envelope.name', 'envelope.id', 'envelope.year'])
    .execute();
  return rows.map((row) => ({
    waveId: row.wave_id,
    envelopeId: row.id,
    name: `${row.name} (${row.year})`,
    ceiling: cents(row.ceiling_cents),
    left: commitmentLeft(toTotals(row)),
  }));
}

const commitmentLeft = (totals: EnvelopeTotals) => leftOf(totals).commitment;
