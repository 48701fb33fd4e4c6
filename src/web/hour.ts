import { withFirst } from '#kernel/day.ts';
import type { Locale } from './locale.ts';

/** An instant that decides something: "30 juillet 2026 à 12 h 00, heure de Paris". */
export function formatDeadline(instant: Date, locale: Locale): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Paris', dateStyle: 'long' });
  const day = withFirst(date.format(instant), locale);
  return locale === 'fr'
    ? `${day} à ${formatHour(instant, locale)}, heure de Paris`
    : `${day} at ${formatHour(instant, locale)}, Paris time`;
}

/** "12 h 00", "12:00". */
export function formatHour(instant: Date, locale: Locale): string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });
  const [hours = '', minutes = ''] = hour.format(instant).split(':');
  return locale === 'fr' ? `${Number(hours)}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`;
}
