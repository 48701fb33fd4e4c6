import { parseParisTime } from '#kernel/paris-time.ts';
import { type LateCause, lateCauses } from '../late-admission.ts';

export type TypedLate = {
  named: string;
  wave: string;
  cause: LateCause;
  reason: string;
  until: string;
};

export const untypedLate = (wave: number): TypedLate => ({
  named: '',
  wave: String(wave),
  cause: 'outage',
  reason: '',
  until: '',
});

export function readTypedLate(body: Record<string, unknown>, onlyWave: number): TypedLate {
  const textOf = (name: string, most: number) => {
    const value = body[name];
    return typeof value === 'string' ? value.slice(0, most) : '';
  };
  return {
    named: textOf('named', 300).trim(),
    wave: textOf('wave', 6) || String(onlyWave),
    cause: lateCauses.find((cause) => cause === body['cause']) ?? 'other',
    reason: textOf('reason', 4000),
    until: textOf('until', 30),
  };
}

export const untilOf = ({ until }: TypedLate): Date | null => parseParisTime(until);
