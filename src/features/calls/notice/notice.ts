import { dayIn, type PlainDay } from '#kernel/day.ts';
import { type CallPhase, callPhase, currentWave, type NativeCall } from '../call.ts';
import type { Wave } from '../wave/wave.ts';

/** Where a call stands for somebody who reads its page at that instant. */
export type Standing = {
  phase: CallPhase;
  wave: Wave;
  /** Days of the calendar in Paris until it opens or closes; null when it is over. */
  days: number | null;
  /** Past the closing instant, within the minutes that are tolerated. */
  inGrace: boolean;
};

export function standingOf(
  call: Pick<NativeCall, 'state' | 'publicFrom' | 'waves'>,
  now: Date,
): Standing | null {
  const wave = currentWave(call, now);
  if (wave === null) return null;
  const phase = callPhase(call, wave, now);
  const { opensAt, closesAt } = wave;
  const next = phase === 'open' ? closesAt : phase === 'upcoming' ? opensAt : null;
  return {
    phase,
    wave,
    days: next && Math.max(0, daysBetween(now, next)),
    inGrace: phase === 'open' && closesAt !== null && now >= closesAt,
  };
}

/** What the public will read once it is published, for those who may read it before. */
export const asPublished = (call: NativeCall, now: Date): NativeCall => ({
  ...call,
  state: 'published',
  publicFrom: now,
  withdrawn: null,
});

const zone = 'Europe/Paris';
const aDay = 24 * 3_600_000;

/** Nights between two instants in Paris: a closing tomorrow at noon is in one day, even in 36 hours. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (day: PlainDay) => Date.parse(`${day}T00:00:00Z`);
  return (midnight(dayIn(zone, to)) - midnight(dayIn(zone, from))) / aDay;
}
