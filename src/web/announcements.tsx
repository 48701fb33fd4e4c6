import { announcementMessages } from './announcement-messages.ts';
import { standingOf } from './live-state.ts';
import type { PageParts } from './page-parts.ts';

type Said = Pick<PageParts, 'locale' | 'settings' | 'reader'>;

/** What the service says to everybody, at the head of every page. Nothing when it says nothing. */
export function Announcements({ locale, settings, reader }: Said) {
  const { announcements, maintenance } = standingOf(settings);
  const isAdministrator = reader?.memberships.some(({ role }) => role === 'administrator') ?? false;
  const isTold = maintenance !== null && isAdministrator;
  const words = announcementMessages[locale];
  if (announcements.length === 0 && !isTold) return null;
  return (
    <section class="announcements" aria-label={words.region}>
      {isTold && <Line severity="danger" title={words.maintenance} text={words.closed} />}
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
