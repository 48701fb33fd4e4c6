import { inWave } from '#features/calls/wave/wave.ts';
import { admitsAt } from '../late-admission.ts';
import type { Dossier, FilingRefusal } from './filing.ts';

type Timed = Pick<Dossier, 'call' | 'wave' | 'late'>;

/** The one comparison with the clock; null when a dossier may be filed at that instant. */
export function outOfTime({ call, wave, late }: Timed, now: Date): FilingRefusal | null {
  if (late && admitsAt(late, now) && admitsLate.includes(call.state)) return null;
  if (call.state === 'draft' || call.publicFrom === null || now < call.publicFrom) {
    return { reason: 'not-open-yet', opensAt: wave.opensAt };
  }
  if (call.state !== 'published') return { reason: 'call-closed', closedAt: wave.closesAt };
  const period = inWave(wave, now);
  if (period === 'upcoming') return { reason: 'not-open-yet', opensAt: wave.opensAt };
  return period === 'closed' ? { reason: 'call-closed', closedAt: wave.closesAt } : null;
}

/** Once a call is decided, no exception brings a dossier in. */
const admitsLate: readonly Dossier['call']['state'][] = ['published', 'under-review'];
