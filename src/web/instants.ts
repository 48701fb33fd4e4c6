import { withFirst } from '#kernel/day.ts';
import type { Locale } from './locale.ts';

/** An instant as people here read it: "24 novembre 2026 à 09:05 (heure de Paris)". */
export const formatInstant = (instant: Date, locale: Locale): string => {
  const text = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(instant);
  return locale === 'fr' ? `${withFirst(text, locale)} (heure de Paris)` : `${text} (Paris time)`;
};
