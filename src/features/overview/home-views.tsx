import { PublicCallList } from '#features/calls/notice/public-call-list.tsx';
import type { PublicCall } from '#features/calls/notice/public-call-queries.ts';
import type { PublishedCall } from '#features/publication/published-lines.ts';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatCount, formatEuros } from '#kernel/money.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { SearchBox } from '#web/components/search-box.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { homeMessages } from './home-messages.ts';

type Ahead = { calls: readonly PublicCall[]; count: number };
export type HomePage = {
  locale: Locale;
  now: Date;
  open: Ahead;
  upcoming: Ahead;
  calls: readonly PublishedCall[];
  count: number;
};

/** What is open, what was published, one search. Nothing else. */
export function HomeView({ locale, now, open, upcoming, calls, count }: HomePage) {
  const words = homeMessages[locale];
  return (
    <>
      <PageTitle>{words.heading}</PageTitle>
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.open}</h2>
        {open.count === 0 ? (
          <EmptyState title={words.noneOpen}>{words.noneOpenLong}</EmptyState>
        ) : (
          <CallsAhead locale={locale} now={now} list={open} all={words.allOpen(open.count)} />
        )}
      </section>
      {upcoming.count > 0 && (
        <section>
          <h2>{words.upcoming}</h2>
          <CallsAhead
            locale={locale}
            now={now}
            list={upcoming}
            all={words.allUpcoming(upcoming.count)}
          />
        </section>
      )}
      <section class="home-search">
        <h2>{words.search}</h2>
        <SearchBox locale={locale} />
        <p class="home-search__help">{words.searchHelp}</p>
      </section>
      <section>
        <h2>{words.published}</h2>
        {calls.length === 0 ? (
          <EmptyState title={words.nonePublished}>{words.nonePublishedLong}</EmptyState>
        ) : (
          <ul class="call-list">
            {calls.map((call) => (
              <CallLine key={call.slug} locale={locale} call={call} />
            ))}
          </ul>
        )}
        {count > calls.length && (
          <p>
            <a href={localise('/calls', locale)}>{words.all(count)}</a>
          </p>
        )}
      </section>
    </>
  );
}

type AheadParts = { locale: Locale; now: Date; list: Ahead; all: string };
const CallsAhead = ({ locale, now, list, all }: AheadParts) => (
  <>
    <PublicCallList locale={locale} calls={list.calls} now={now} />
    {list.count > list.calls.length && (
      <p>
        <a href={localise('/calls', locale)}>{all}</a>
      </p>
    )}
  </>
);

function CallLine({ locale, call }: { locale: Locale; call: PublishedCall }) {
  const words = homeMessages[locale];
  const day = call.announced_on === null ? null : parsePlainDay(call.announced_on);
  return (
    <li class="call-line">
      <h3>
        <a href={localise(`/calls/${call.slug}`, locale)}>{call.name}</a>
      </h3>
      <p class="call-line__about">
        {`${words.edition(call.edition)} · ${call.authority} · `}
        {day ? words.announced(formatDay(day, locale)) : words.announcedUnknown}
      </p>
      <p class="call-line__figures">
        {call.awarded_cents === null ? (
          <span class="call-line__unknown">{words.awardedUnknown}</span>
        ) : (
          <span>
            <strong class="amount">{formatEuros(call.awarded_cents as Cents, locale)}</strong>{' '}
            {words.awarded}
          </span>
        )}
        <span>
          {call.kept_count === null
            ? words.keptUnknown
            : words.kept(formatCount(call.kept_count, locale), call.kept_count > 1n)}
        </span>
      </p>
    </li>
  );
}
