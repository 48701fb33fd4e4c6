import { dayIn, type PlainDay, parsePlainDay } from '#kernel/day.ts';
import { parseParisTime } from '#kernel/paris-time.ts';
import { isWeekEnd, publicHolidayOn } from '#kernel/public-holiday.ts';

const day = 86_400_000;

/** Open whenever the demonstration is loaded: opened a fortnight ago, closing in three weeks. */
export function demoCalendar(now: Date) {
  const at = (days: number) => dayIn('Europe/Paris', new Date(now.getTime() + days * day));
  const closing = workingDay(at(21));
  return {
    publicFrom: instant(at(-20), '09:00'),
    opensAt: instant(at(-14), '09:00'),
    closesAt: instant(closing, '12:00'),
    instructionFrom: after(closing, 1),
    instructionUntil: after(closing, 35),
    committeeOn: after(closing, 44),
    announcedOn: after(closing, 56),
  };
}

/** A day for which it is promised that people are at work. */
function workingDay(from: PlainDay): PlainDay {
  const rests = isWeekEnd(from) || publicHolidayOn(from) !== null;
  return rests ? workingDay(after(from, 1)) : from;
}

const after = (from: PlainDay, days: number): PlainDay =>
  dayOf(new Date(Date.parse(`${from}T12:00:00Z`) + days * day).toISOString().slice(0, 10));

function dayOf(text: string): PlainDay {
  const read = parsePlainDay(text);
  if (read === null) throw new Error(`Not a day: ${text}`);
  return read;
}

function instant(on: PlainDay, hour: string): Date {
  const read = parseParisTime(`${on}T${hour}`);
  if (read === null) throw new Error(`Not an hour of Paris: ${on} ${hour}`);
  return read;
}
