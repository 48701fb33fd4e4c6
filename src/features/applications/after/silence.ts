import { twoMonthsAfter } from '#features/calls/wave/calendar-faults.ts';
import { dayIn, type PlainDay } from '#kernel/day.ts';
import type { CompletionRequest } from './completion.ts';

const aDay = 86_400_000;

/**
 * When the silence of the service has become a rejection (CRPA, L231-4, 3°): two months from the
 * filing, and the days during which what was asked for was awaited are not counted (L114-5).
 */
export function silenceDay(
  filedAt: Date,
  completions: readonly CompletionRequest[],
  now: Date,
): { on: PlainDay; isSuspended: boolean } {
  const waits = completions.map((each) => ({ from: each.askedAt, until: endOfWait(each) }));
  const suspended = waits.reduce((sum, { from, until }) => sum + daysBetween(from, until), 0);
  const base = twoMonthsAfter(dayIn('Europe/Paris', filedAt));
  const on = new Date(Date.parse(`${base}T00:00:00Z`) + suspended * aDay);
  const isSuspended = waits.some(({ from, until }) => from <= now && now < until);
  return { on: on.toISOString().slice(0, 10) as PlainDay, isSuspended };
}

/** An answer ends it, the day that was given ends it, and so does the service. */
const endOfWait = ({ answered, endedAt, dueAt }: CompletionRequest): Date => {
  const ends = [answered?.at, endedAt, dueAt].filter((each) => each instanceof Date);
  return new Date(Math.min(...ends.map((each) => each.getTime())));
};

const daysBetween = (from: Date, until: Date): number =>
  Math.round(
    (Date.parse(`${dayIn('Europe/Paris', until)}T00:00:00Z`) -
      Date.parse(`${dayIn('Europe/Paris', from)}T00:00:00Z`)) /
      aDay,
  );
