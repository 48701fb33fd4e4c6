import { endOfGrace, inWave, type Wave } from '#features/calls/wave/wave.ts';
import { dayIn } from '#kernel/day.ts';
import { admitsAt, type LateAdmission } from '../late-admission.ts';

export type TimingRefusal =
  | { reason: 'received-later' }
  | { reason: 'received-before-opening'; opensAt: Date | null }
  | { reason: 'received-after-closing'; closesAt: Date | null };

type Timing = { wave: Wave; receivedOn: string; late: LateAdmission | null; now: Date };

/**
 * A paper is in time by the day it came in, whenever it is entered. A day has no hour: what came on
 * the day of the closing is in time, and the officer who enters it answers for that.
 */
export function entryTiming({ wave, receivedOn, late, now }: Timing): TimingRefusal | null {
  const dayOf = (instant: Date) => dayIn('Europe/Paris', instant);
  if (receivedOn > dayOf(now)) return { reason: 'received-later' };
  const { opensAt, closesAt } = wave;
  if (opensAt === null || inWave(wave, now) === 'upcoming' || receivedOn < dayOf(opensAt)) {
    return { reason: 'received-before-opening', opensAt };
  }
  const end = endOfGrace(wave);
  if (end !== null && receivedOn > dayOf(end) && !(late && admitsAt(late, now))) {
    return { reason: 'received-after-closing', closesAt };
  }
  return null;
}
