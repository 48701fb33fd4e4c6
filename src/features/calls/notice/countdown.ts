import { formatDeadline } from '#web/hour.ts';
import type { Locale } from '#web/locale.ts';
import { standingMessages } from './standing-messages.ts';

export type CountdownWords = { today: string; tomorrow: string; later: string; past: string };
export type Countdown = { at: Date; days: number; words: CountdownWords };

/** "Ferme dans 3 jours, le 30 juillet 2026 à 12 h 00, heure de Paris". */
export function formatCountdown({ at, days, words }: Countdown, locale: Locale): string {
  const template = days === 0 ? words.today : days === 1 ? words.tomorrow : words.later;
  return template.replace('{days}', String(days)).replace('{at}', formatDeadline(at, locale));
}

/** What is counted for a call that is open or will be. */
export const countdownOf = (
  phase: 'open' | 'upcoming',
  at: Date,
  days: number,
  locale: Locale,
): Countdown => ({
  at,
  days,
  words: standingMessages[locale][phase === 'open' ? 'closes' : 'opens'],
});
