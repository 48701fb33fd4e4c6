import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { assetUrl } from '#web/assets.ts';
import { Notice } from '#web/components/notice.tsx';
import { formatDeadline } from '#web/hour.ts';
import { type Locale, localise } from '#web/locale.ts';
import { PhaseTag } from '../office/phase-tag.tsx';
import type { Wave } from '../wave/wave.ts';
import { countdownOf, formatCountdown } from './countdown.ts';
import type { Standing } from './notice.ts';
import { NoticeLink } from './notice-link.tsx';
import { prepareAddress } from './prepare-address.ts';
import { standingMessages } from './standing-messages.ts';

type StandingParts = {
  locale: Locale;
  slug: string;
  standing: Standing;
  /** Why the closing was last moved; null when it never was. */
  extensionReason: string | null;
  /** How far the clock of calls runs ahead of the reader's, in minutes: in the demonstration only. */
  ahead: number;
  preview: boolean;
};

/** The first thing an applicant wants to know: is it open, until when, and what do I do now. */
export function StandingView(parts: StandingParts) {
  const { locale, slug, standing, preview } = parts;
  return (
    <section class="standing">
      <p class="standing__phase">
        <PhaseTag locale={locale} phase={standing.phase} />
      </p>
      <p class="standing__when">
        <When {...parts} />
      </p>
      {nextOf(standing, locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Extended {...parts} />
      <Doing {...{ locale, slug, standing, preview }} />
      {standing.days !== null && <script type="module" src={assetUrl('countdown.ts')} />}
    </section>
  );
}

function When({ locale, standing, ahead }: StandingParts) {
  const { phase, wave, days } = standing;
  const words = standingMessages[locale];
  const at = phase === 'open' ? wave.closesAt : wave.opensAt;
  if ((phase === 'open' || phase === 'upcoming') && at !== null && days !== null) {
    const countdown = countdownOf(phase, at, days, locale);
    const { today, tomorrow, later, past } = countdown.words;
    return (
      <time
        dateTime={at.toISOString()}
        data-countdown
        data-ahead={ahead}
        data-said={formatDeadline(at, locale)}
        data-today={today}
        data-tomorrow={tomorrow}
        data-later={later}
        data-past={past}
      >
        {formatCountdown(countdown, locale)}
      </time>
    );
  }
  if (phase === 'closed' && wave.closesAt) {
    return <>{words.closed(formatDeadline(wave.closesAt, locale))}</>;
  }
  return <>{phase in words ? words[phase as 'decided'] : ''}</>;
}

/** What comes next, with its days when they are known. */
function nextOf({ phase, wave, inGrace }: Standing, locale: Locale): string[] {
  const words = standingMessages[locale];
  switch (phase) {
    case 'open':
      return [inGrace ? words.graceNext(wave.graceMinutes) : words.openNext];
    case 'upcoming':
      return [words.upcomingNext];
    case 'closed':
    case 'under-review':
      return [words.closedNext, ...daysAhead(wave, locale)];
    case 'decided':
      return [words.decidedNext];
    case 'announced':
      return [words.announcedNext];
    case 'archived':
      return [words.archivedNext];
    default:
      return [];
  }
}

function daysAhead({ committeeOn, announcedOn }: Wave, locale: Locale): string[] {
  const words = standingMessages[locale];
  const committee = committeeOn && parsePlainDay(committeeOn);
  const announced = announcedOn && parsePlainDay(announcedOn);
  return [
    ...(committee ? [words.committee(formatDay(committee, locale))] : []),
    ...(announced ? [words.announcement(formatDay(announced, locale))] : []),
  ];
}

function Extended({ locale, standing: { wave }, extensionReason }: StandingParts) {
  const words = standingMessages[locale];
  const { firstClosesAt, closesAt } = wave;
  if (firstClosesAt === null || closesAt === null) return null;
  return (
    <Notice kind="info" title={words.extended}>
      <p>
        {words.extendedLong(
          formatDeadline(firstClosesAt, locale),
          formatDeadline(closesAt, locale),
        )}
      </p>
      {extensionReason !== null && <p>{words.because(extensionReason)}</p>}
    </Notice>
  );
}

type DoingParts = Pick<StandingParts, 'locale' | 'slug' | 'standing' | 'preview'>;

function Doing({ locale, slug, standing, preview }: DoingParts) {
  const words = standingMessages[locale];
  const { phase } = standing;
  const at = (path: string) => localise(`/calls/${slug}${path}`, locale);
  const followed = [
    ['/subscription', words.beTold],
    ['/calendar.ics', words.calendar],
  ] as const;
  return (
    <ul class="plain-list standing__ways">
      {phase === 'open' && (
        <li>
          <NoticeLink
            preview={preview}
            class="ds-button"
            variant="primary"
            href={localise(prepareAddress(slug), locale)}
          >
            {words.prepare}
          </NoticeLink>
        </li>
      )}
      {phase === 'announced' && (
        <li>
          <a href={at('')}>{words.readResults}</a>
        </li>
      )}
      {phase !== 'announced' &&
        phase !== 'archived' &&
        followed.map(([path, label]) => (
          <li key={path}>
            <NoticeLink preview={preview} href={at(path)}>
              {label}
            </NoticeLink>
          </li>
        ))}
    </ul>
  );
}
