import { formatDay, type PlainDay } from '#kernel/day.ts';
import { formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { Tag } from '#web/components/tag.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { closingOf } from './envelope/envelope.ts';
import type { ProgrammeLine } from './programme-list-queries.ts';
import { programmeMessages } from './programme-messages.ts';
import { programmePath, programmesPath } from './programme-office.ts';

export type ProgrammeList = {
  locale: Locale;
  today: PlainDay;
  programmes: readonly ProgrammeLine[];
  count: number;
  page: number;
  pages: number;
  /** Whether the reader may create one. */
  mayWrite: boolean;
};

export function ProgrammeListView(list: ProgrammeList) {
  const { locale, count, page, pages, mayWrite } = list;
  const words = programmeMessages[locale];
  const create = { href: localise(`${programmesPath}/new`, locale), label: words.create };
  return (
    <>
      <PageTitle under={words.lead}>{words.title}</PageTitle>
      {count === 0 ? (
        <EmptyState title={words.none} {...(mayWrite ? { next: create } : {})}>
          {words.noneLong}
        </EmptyState>
      ) : (
        <>
          {mayWrite && (
            <p>
              <a href={create.href}>{create.label}</a>
            </p>
          )}
          <ProgrammeTable {...list} />
        </>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => localise(`${programmesPath}?page=${number}`, locale)}
      />
    </>
  );
}

function ProgrammeTable({ locale, today, programmes, count }: ProgrammeList) {
  const words = programmeMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="programmes"
      caption={words.title}
      count={words.count(count)}
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: words.name,
          cell: (programme) => <ProgrammeName {...{ locale, today, programme }} />,
        },
        { key: 'service', label: words.service, cell: ({ authority }) => authority },
        {
          key: 'years',
          label: words.years,
          cell: ({ years }) => (years ? words.yearsOf(years.first, years.last) : words.noYears),
        },
        { key: 'envelopes', label: words.envelopes, numeric: true, cell: (line) => line.envelopes },
        ...(['commitment', 'awarded', 'paid'] as const).map((key) => ({
          key,
          label: words[key],
          numeric: true,
          cell: (line: ProgrammeLine) => formatEuros(line[key], locale),
        })),
      ]}
    />
  );
}

type NameParts = { locale: Locale; today: PlainDay; programme: ProgrammeLine };

function ProgrammeName({ locale, today, programme }: NameParts) {
  const { id, name, nextClosing } = programme;
  const isNear = nextClosing && closingOf({ closesOn: nextClosing }, today) === 'near';
  return (
    <>
      <a href={localise(programmePath(id), locale)}>{name}</a>
      {isNear && (
        <>
          {' '}
          <Tag tone="warning" shape="triangle">
            {programmeMessages[locale].closing(formatDay(nextClosing, locale))}
          </Tag>
        </>
      )}
    </>
  );
}
