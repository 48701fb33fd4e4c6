import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import type { AnnouncementRefusal } from './announcement.ts';
import { announcementAdminMessages } from './announcement-admin-messages.ts';

/** At which field, and the sentence of what to do. */
export type FieldError = { field: 'fr' | 'en' | 'severity' | 'from' | 'until'; error: string };

export function explainAnnouncement(refusal: AnnouncementRefusal, locale: Locale): FieldError {
  const words = announcementAdminMessages[locale].refused;
  switch (refusal.reason) {
    case 'text-missing':
      return { field: refusal.locale, error: words.missing };
    case 'text-too-long':
      return { field: refusal.locale, error: words.tooLong(refusal.length) };
    case 'severity-unknown':
      return { field: 'severity', error: words.severity };
    case 'instant-unread':
      return { field: refusal.which, error: words.instant };
    case 'ends-before-it-begins':
      return { field: 'until', error: words.order };
    case 'already-over':
      return { field: 'until', error: words.over };
    default:
      return unreachable(refusal);
  }
}
