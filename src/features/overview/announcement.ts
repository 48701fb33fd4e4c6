import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Announcement } from '#web/live-state.ts';

/** As the form has it: instants are null when they could not be read. */
export type AskedAnnouncement = {
  texts: Announcement['texts'];
  severity: string;
  from: Date | null;
  until: Date | null;
};

export type AnnouncementRefusal =
  | { reason: 'text-missing'; locale: 'fr' | 'en' }
  | { reason: 'text-too-long'; locale: 'fr' | 'en'; length: number }
  | { reason: 'severity-unknown' }
  | { reason: 'instant-unread'; which: 'from' | 'until' }
  | { reason: 'ends-before-it-begins' }
  | { reason: 'already-over'; until: Date };

export const longestAnnouncement = 500;
const severities: readonly Announcement['severity'][] = ['info', 'warning', 'danger'];

/** Whether this can be said to everybody. */
export function announce(
  { texts, severity, from, until }: AskedAnnouncement,
  now: Date,
): Outcome<Omit<Announcement, 'id'>, AnnouncementRefusal> {
  for (const locale of ['fr', 'en'] as const) {
    const { length } = texts[locale];
    if (length === 0) return refuse({ reason: 'text-missing', locale });
    if (length > longestAnnouncement) return refuse({ reason: 'text-too-long', locale, length });
  }
  const known = severities.find((each) => each === severity);
  if (!known) return refuse({ reason: 'severity-unknown' });
  if (!from) return refuse({ reason: 'instant-unread', which: 'from' });
  if (!until) return refuse({ reason: 'instant-unread', which: 'until' });
  if (until <= from) return refuse({ reason: 'ends-before-it-begins' });
  if (until <= now) return refuse({ reason: 'already-over', until });
  return accept({ texts, severity: known, from, until });
}
