import type { Locale } from './money.ts';

/** A civil day, "2021-12-02". It holds no instant: a day has no time zone. */
export type PlainDay = string & { readonly unit: 'day' };

/** Reads "2021-12-02"; null when it is not a day of the calendar. */
export function parsePlainDay(text: string): PlainDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
    ? (text as PlainDay)
    : null;
}

/** The day it is in a zone at an instant. */
export function dayIn(zone: string, instant: Date): PlainDay {
  const parts = dayParts.get(zone) ?? openDayParts(zone);
  dayParts.set(zone, parts);
  return parts.format(instant) as PlainDay;
}

/** A format takes a hundred times longer to make than to use. */
const dayParts = new Map<string, Intl.DateTimeFormat>();
const openDayParts = (zone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

/** "2 décembre 2021", "1er décembre 2021", "2 December 2021". */
export const formatDay = (day: PlainDay, locale: Locale = 'fr'): string =>
  withFirst(
    new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(new Date(`${day}T00:00:00Z`)),
    locale,
  );

/** In French the first of a month, and it alone, is an ordinal: Intl writes "1 décembre". */
export const withFirst = (date: string, locale: Locale): string =>
  locale === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date;
