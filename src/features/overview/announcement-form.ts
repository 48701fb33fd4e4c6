import { parseParisTime } from '#kernel/paris-time.ts';
import { textOf } from './admin-form.ts';
import type { AskedAnnouncement } from './announcement.ts';

/** As typed, to be shown again when it is refused. */
export type TypedAnnouncement = {
  fr: string;
  en: string;
  severity: string;
  from: string;
  until: string;
};

export const readTypedAnnouncement = (body: Record<string, unknown>): TypedAnnouncement => ({
  fr: textOf(body, 'fr'),
  en: textOf(body, 'en'),
  severity: textOf(body, 'severity'),
  from: textOf(body, 'from'),
  until: textOf(body, 'until'),
});

export const parseAnnouncement = (typed: TypedAnnouncement): AskedAnnouncement => ({
  texts: { fr: typed.fr, en: typed.en },
  severity: typed.severity,
  from: parseParisTime(typed.from),
  until: parseParisTime(typed.until),
});
