import { formatDeadline } from '#web/hour.ts';
import type { Locale } from '#web/locale.ts';
import { phaseMessages } from '../office/phase-messages.ts';
import type { Standing } from './notice.ts';
import { standingMessages } from './standing-messages.ts';

/** For the title of the page and for lists: true as long as the phase lasts, whatever the day. */
export function standingTitle({ phase, wave }: Standing, locale: Locale): string {
  const words = standingMessages[locale];
  const at = phase === 'open' ? wave.closesAt : phase === 'upcoming' ? wave.opensAt : null;
  if (at === null) return phaseMessages[locale].phases[phase].toLowerCase();
  const deadline = formatDeadline(at, locale);
  return phase === 'open' ? words.openUntil(deadline) : words.openFrom(deadline);
}
