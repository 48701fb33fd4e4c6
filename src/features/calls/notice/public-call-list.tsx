import { type Locale, localise } from '#web/locale.ts';
import { countdownOf, formatCountdown } from './countdown.ts';
import { standingOf } from './notice.ts';
import { publicCallMessages } from './public-call-messages.ts';
import type { PublicCall } from './public-call-queries.ts';

type ListParts = { locale: Locale; calls: readonly PublicCall[]; now: Date };

/** Calls that are open or will be, the same on the home page and in the list of calls. */
export const PublicCallList = ({ locale, calls, now }: ListParts) => (
  <ul class="call-list">
    {calls.map((call) => (
      <PublicCallLine key={call.slug} locale={locale} call={call} now={now} />
    ))}
  </ul>
);

function PublicCallLine({ locale, call, now }: Omit<ListParts, 'calls'> & { call: PublicCall }) {
  const words = publicCallMessages[locale];
  const { slug, name, edition, authority, summary } = call;
  return (
    <li class="call-line call-line--open">
      <h3>
        <a href={localise(`/calls/${slug}`, locale)}>{name}</a>
      </h3>
      <p class="call-line__about">{words.about(edition, authority)}</p>
      <p class="call-line__when">{whenOf(call, now, locale)}</p>
      {summary !== '' && <p class="call-line__summary">{shortened(summary)}</p>}
    </li>
  );
}

function whenOf({ waves, publicFrom }: PublicCall, now: Date, locale: Locale): string {
  const standing = standingOf({ waves, publicFrom, state: 'published' }, now);
  const { phase, wave, days } = standing ?? {};
  if ((phase !== 'open' && phase !== 'upcoming') || !wave || days == null) return '';
  const at = phase === 'open' ? wave.closesAt : wave.opensAt;
  return at ? formatCountdown(countdownOf(phase, at, days, locale), locale) : '';
}

const longest = 220;
const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
