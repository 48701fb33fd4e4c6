import type { Settings } from '#platform/settings.ts';
import { announcementMessages } from './announcement-messages.ts';
import { standingOf } from './live-state.ts';
import type { Locale } from './locale.ts';

/** What the service says to everybody, at the head of every page. Nothing when it says nothing. */
export function Announcements({ locale, settings }: { locale: Locale; settings: Settings }) {
  const { announcements, maintenance } = standingOf(settings);
  const words = announcementMessages[locale];
  if (announcements.length === 0 && maintenance === null) return null;
  return (
    <section class="announcements" aria-label={words.region}>
      {maintenance && <Line severity="danger" title={words.maintenance} text={words.closed} />}
      {announcements.map(({ id, severity, texts }) => (
        <Line key={id} severity={severity} title={words[severity]} text={texts[locale]} />
      ))}
    </section>
  );
}

type LineParts = { severity: 'info' | 'warning' | 'danger'; title: string; text: string };
const Line = ({ severity, title, text }: LineParts) => (
  <p class={`announcement announcement--${severity}`} data-color={severity}>
    <strong>{title}</strong> {text}
  </p>
);
