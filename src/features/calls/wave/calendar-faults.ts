import { dayIn } from '#kernel/day.ts';
import { formatParisTime } from '#kernel/paris-time.ts';
import { isWeekEnd, publicHolidayOn } from '#kernel/public-holiday.ts';
import type { CalendarFault, Wave } from './wave.ts';

/** What is missing in a calendar, what contradicts itself, and what applicants would regret. */
export const calendarFaults = (waves: readonly Wave[], now: Date): CalendarFault[] =>
  waves.flatMap((wave, index) => [
    ...closingFaults(wave, now),
    ...orderFaults(wave),
    ...lateness(wave),
    ...overlaps(wave, waves[index - 1]),
  ]);

function closingFaults({ number: wave, opensAt, closesAt }: Wave, now: Date): CalendarFault[] {
  if (closesAt === null) {
    return [
      ...(opensAt === null ? [missing('opening-missing', wave)] : []),
      missing('closing-missing', wave),
    ];
  }
  const day = dayIn('Europe/Paris', closesAt);
  const hour = formatParisTime(closesAt).slice(11);
  return present([
    opensAt === null && missing('opening-missing', wave),
    closesAt <= now && { severity: 'error', kind: 'closing-past', wave },
    (hour === '00:00' || hour === '23:59') && {
      severity: 'warning',
      kind: 'closing-at-midnight',
      wave,
    },
    isWeekEnd(day) && { severity: 'warning', kind: 'closing-on-week-end', wave },
    publicHolidayOn(day) !== null && { severity: 'warning', kind: 'closing-on-holiday', wave },
  ]);
}

const missing = (kind: 'opening-missing' | 'closing-missing', wave: number): CalendarFault => ({
  severity: 'error',
  kind,
  wave,
});

/** The days of a wave follow each other; those that are not set are not compared. */
function orderFaults(wave: Wave): CalendarFault[] {
  const { number, closesAt, instructionFrom, instructionUntil, committeeOn, announcedOn } = wave;
  const closing = closesAt && dayIn('Europe/Paris', closesAt);
  const before = (day: string | null, limit: string | null) =>
    day !== null && limit !== null && day < limit;
  return present([
    before(instructionFrom ?? committeeOn ?? announcedOn, closing) && {
      severity: 'error',
      kind: 'instruction-before-closing',
      wave: number,
    },
    before(committeeOn, instructionUntil ?? instructionFrom) && {
      severity: 'error',
      kind: 'committee-before-instruction',
      wave: number,
    },
    before(announcedOn, committeeOn ?? instructionUntil) && {
      severity: 'error',
      kind: 'announcement-before-committee',
      wave: number,
    },
  ]);
}

/** Two months of silence refuse a request (CRPA, L231-4): an announcement later than that is a trap. */
function lateness({ number: wave, closesAt, announcedOn }: Wave): CalendarFault[] {
  if (closesAt === null) return [];
  if (announcedOn === null) return [{ severity: 'warning', kind: 'announcement-missing', wave }];
  const limit = twoMonthsAfter(dayIn('Europe/Paris', closesAt));
  return announcedOn > limit
    ? [{ severity: 'warning', kind: 'announcement-late', wave, limit }]
    : [];
}

/** From day to same day; the last of the month when it has no such day. */
export function twoMonthsAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(date, last))).toISOString().slice(0, 10);
}

const overlaps = (wave: Wave, before: Wave | undefined): CalendarFault[] =>
  wave.opensAt !== null && before?.closesAt && wave.opensAt < before.closesAt
    ? [{ severity: 'error', kind: 'wave-overlaps', wave: wave.number, other: before.number }]
    : [];

const present = (faults: readonly (CalendarFault | false)[]): CalendarFault[] =>
  faults.filter((fault) => fault !== false);
