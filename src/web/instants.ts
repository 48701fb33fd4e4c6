import { formatDeadline } from './hour.ts';
import type { Locale } from './locale.ts';

/** An instant as people here read it: "24 novembre 2026 à 9 h 05 (heure de Paris)". */
export const formatInstant = (instant: Date, locale: Locale): string =>
  formatDeadline(instant, locale).replace(/, ([^,]*)$/, ' ($1)');
