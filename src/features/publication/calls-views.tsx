import { PublicCallList } from '#features/calls/notice/public-call-list.tsx';
import type { PublicCall } from '#features/calls/notice/public-call-queries.ts';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatCount, formatEuros } from '#kernel/money.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { directoryMessages } from './directory-messages.ts';
import type { PublishedCall } from './published-lines.ts';

type Paged<Call> = { calls: readonly Call[]; count: number; page: number; pages: number };
export type CallsPage = {
  locale: Locale;
  now: Date;
  open: Paged<PublicCall>;
  upcoming: Paged<PublicCall>;
  published: Paged<PublishedCall>;
};

/** Every call one may read here: those one can apply to come first. */
export function CallsView({ locale, now, open, upcoming, published }: CallsPage) {
  const words = directoryMessages[locale];
  return (
    <>
      <PageTitle under={words.callsLong}>{words.calls}</PageTitle>
      <section>
        <h2>{words.openCalls}</h2>
        {open.count === 0 && <EmptyState title={words.noneOpen}>{words.noneOpenLong}</EmptyState>}
        <CallsAhead locale={locale} now={now} list={open} name="open" />
      </section>
      {upcoming.count > 0 && (
        <section>
          <h2>{words.upcomingCalls}</h2>
          <CallsAhead locale={locale} now={now} list={upcoming} name="upcoming" />
        </section>
      )}
      <section>
        <h2>{words.results}</h2>
        <Results locale={locale} list={published} />
      </section>
      <section>
        <h2>{words.follow}</h2>
        <ul>
          <li>
            <a href={localise('/calls.atom', locale)}>{words.feed}</a>
          </li>
          <li>
            <a href={localise('/calls.ics', locale)}>{words.calendar}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

type AheadParts = {
  locale: Locale;
  now: Date;
  list: Paged<PublicCall>;
  name: 'open' | 'upcoming';
};

function CallsAhead({ locale, now, list, name }: AheadParts) {
  if (list.count === 0) return null;
  return (
    <>
      <p class="list-count">{directoryMessages[locale].callsCount(list.count)}</p>
      <PublicCallList locale={locale} calls={list.calls} now={now} />
      <Pagination
        locale={locale}
        page={list.page}
        pages={list.pages}
        href={(number) => localise(`/calls?${name}=${number}`, locale)}
      />
    </>
  );
}

function Results({ locale, list }: { locale: Locale; list: Paged<PublishedCall> }) {
  const words = directoryMessages[locale];
  const { calls, count, page, pages } = list;
  return (
    <>
      {count === 0 && (
        <EmptyState
          title={words.noCallTitle}
          next={{ href: localise('/', locale), label: words.home }}
        >
          {words.noCall}
        </EmptyState>
      )}
      {count > 0 && (
        <DataTable
          locale={locale}
          id="calls"
          caption={words.results}
          count={words.callsCount(count)}
          rows={calls}
          rowKey={({ slug }) => slug}
          columns={columnsOf(locale)}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => localise(`/calls?page=${number}`, locale)}
      />
    </>
  );
}

function columnsOf(locale: Locale): Column<PublishedCall>[] {
  const words = directoryMessages[locale];
  const unknown = <em>{words.notPublished}</em>;
  return [
    {
      key: 'call',
      label: words.call,
      cell: ({ slug, name, edition }) => (
        <a href={localise(`/calls/${slug}`, locale)}>{`${name}, ${edition}`}</a>
      ),
    },
    { key: 'authority', label: words.authority, cell: ({ authority }) => authority },
    {
      key: 'announced',
      label: words.announced,
      cell: ({ announced_on }) => {
        const day = announced_on === null ? null : parsePlainDay(announced_on);
        return day ? formatDay(day, locale) : unknown;
      },
    },
    {
      key: 'kept',
      label: words.kept,
      numeric: true,
      cell: ({ kept_count }) => (kept_count === null ? unknown : formatCount(kept_count, locale)),
    },
    {
      key: 'awarded',
      label: words.awardedTotal,
      numeric: true,
      cell: ({ awarded_cents }) =>
        awarded_cents === null ? unknown : formatEuros(awarded_cents as Cents, locale),
    },
  ];
}
