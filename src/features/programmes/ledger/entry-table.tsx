import { dayIn, formatDay } from '#kernel/day.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { type AmountKind, amountKinds } from './ledger.ts';
import { ledgerMessages } from './ledger-messages.ts';
import type { EntryLine } from './ledger-queries.ts';

export type EntriesPart = {
  locale: Locale;
  /** The page of the envelope, without its language. */
  path: string;
  kind: AmountKind | null;
  entries: readonly EntryLine[];
  count: number;
  page: number;
  pages: number;
};

export function EntryTable(part: EntriesPart) {
  const { locale, path, kind, count, page, pages } = part;
  const words = ledgerMessages[locale];
  const wanted = kind === null ? '' : `kind=${kind}&`;
  const href = (number: number) => localise(`${path}?${wanted}page=${number}#entries`, locale);
  const file = localise(`${path}/entries.csv`, locale);
  const isEmpty = count === 0 && kind === null;
  return (
    <section id="entries">
      {!isEmpty && <KindFilter {...part} />}
      {count === 0 ? (
        <EmptyState title={words.none}>{isEmpty ? words.noneLong : words.noneOfKind}</EmptyState>
      ) : (
        <Entries {...part} />
      )}
      <Pagination {...{ locale, page, pages, href }} />
      {!isEmpty && (
        <Downloads locale={locale} items={[{ href: file, format: 'CSV', label: words.csv }]} />
      )}
    </section>
  );
}

function KindFilter({ locale, path, kind }: EntriesPart) {
  const words = ledgerMessages[locale];
  const kinds = [null, ...amountKinds.filter((each) => each !== 'requested')];
  return (
    <nav aria-label={words.filters}>
      <ul class="actions">
        {kinds.map((each) => (
          <li key={each ?? 'all'}>
            <a
              href={localise(`${path}${each === null ? '' : `?kind=${each}`}#entries`, locale)}
              aria-current={each === kind ? 'true' : undefined}
            >
              {each === null ? words.all : words.kinds[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entries({ locale, entries, count }: EntriesPart) {
  const words = ledgerMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="ledger"
      caption={words.title}
      count={words.count(count)}
      rows={entries}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'day',
          label: words.day,
          cell: ({ happenedAt }) => formatDay(dayIn('Europe/Paris', happenedAt), locale),
        },
        { key: 'subject', label: words.subject, cell: (line) => subjectOf(line, locale) },
        { key: 'source', label: words.source, cell: ({ source }) => source },
        {
          key: 'amount',
          label: words.amount,
          numeric: true,
          cell: ({ amount }) => formatEuros(amount as Cents, locale),
        },
      ]}
    />
  );
}

/** Its name is known downstream only; here it is its kind and the beginning of its identifier. */
const subjectOf = ({ subject: { kind, id } }: EntryLine, locale: Locale): string => {
  const named: Record<string, string> = ledgerMessages[locale].subjects;
  return `${named[kind] ?? kind} ${id.slice(0, 8)}`;
};
