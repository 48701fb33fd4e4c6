import type { Db } from '#platform/database.ts';
import type { Wave } from './wave.ts';
import './wave-rows.ts';

/** The waves of several calls at once, in the order of their numbers. */
export async function listWaves(db: Db, callIds: readonly string[]): Promise<Wave[]> {
  if (callIds.length === 0) return [];
  const rows = await db
    .selectFrom('waves as wave')
    .where('wave.call_id', 'in', callIds)
    .orderBy('wave.call_id')
    .orderBy('wave.number')
    .select([
      'wave.id',
      'wave.call_id as callId',
      'wave.number',
      'wave.name',
      'wave.opens_at as opensAt',
      'wave.closes_at as closesAt',
      'wave.grace_minutes as graceMinutes',
      'wave.instruction_from as instructionFrom',
      'wave.instruction_until as instructionUntil',
      'wave.committee_on as committeeOn',
      'wave.announced_on as announcedOn',
    ])
    .select((wave) => [
      wave
        .selectFrom('wave_extensions as extension')
        .whereRef('extension.wave_id', '=', 'wave.id')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .as('extensions'),
      wave
        .selectFrom('wave_extensions as extension')
        .whereRef('extension.wave_id', '=', 'wave.id')
        .select(({ fn }) => fn.min('extension.closed_at_before').as('first'))
        .as('firstClosesAt'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, extensions: Number(row.extensions ?? 0n) }));
}
