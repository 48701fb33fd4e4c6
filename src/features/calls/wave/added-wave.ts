import { sumCents } from '#kernel/money.ts';
import type { NativeCall } from '../call.ts';
import type { CallFault } from '../call-faults.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { Draw, Wave, WavePlan } from './wave.ts';

type Added = { plan: WavePlan; draws: readonly Draw[] };

/** One more wave of a call, after the others. */
export const waveAfter = (
  { id: callId, waves }: NativeCall,
  { id, plan }: { id: string; plan: WavePlan },
): Wave => ({
  ...plan,
  id,
  callId,
  number: (waves.at(-1)?.number ?? 0) + 1,
  extensions: 0,
  firstClosesAt: null,
});

/** What keeps a wave from being added to a published call: the errors of a draft, of that wave alone. */
export function addedWaveFaults(call: NativeCall, { plan, draws }: Added, now: Date): CallFault[] {
  const wave = waveAfter(call, { id: '', plan });
  const { number } = wave;
  const calendar = calendarFaults([...call.waves, wave], now)
    .filter((fault) => fault.wave === number && fault.severity === 'error')
    .map((fault): CallFault => ({ ...fault, place: 'calendar' }));
  const ceiling = sumCents(draws.map((draw) => draw.ceiling));
  const request = call.settings.ceiling;
  if (draws.length === 0) {
    const missing = { kind: 'envelope-missing', place: 'envelopes', wave: number } as const;
    return [...calendar, { severity: 'error', ...missing }];
  }
  if (request === null || request <= ceiling) return calendar;
  const above = { kind: 'request-above-envelopes', place: 'envelopes', wave: number } as const;
  return [...calendar, { severity: 'error', ...above, request, ceiling }];
}
