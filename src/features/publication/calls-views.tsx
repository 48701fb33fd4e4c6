import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatCount, formatEuros } from '#kernel/money.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { directoryMessages } from './directory-messages.ts';
import type { PublishedCall } from './published-lines.ts';

export type CallsPage = {
  locale: Locale;
  calls: readonly PublishedCall[];
  count: number;
  page: number;
  pages: number;
};

/** Every call whose results are published here. */
export function CallsView({ locale, calls, count, page, pages }: CallsPage) {
  const words = directoryMessages[locale];
  return (
    <>
      <PageTitle under={words.callsLong}>{words.calls}</PageTitle>
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
          caption={words.calls}
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
