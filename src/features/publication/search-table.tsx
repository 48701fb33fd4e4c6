import { formatCount, formatEuros } from '#kernel/money.ts';
import { findDepartment } from '#kernel/territories.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { beneficiaryAddress, resultsAddresses, territoryAddress } from './results-addresses.ts';
import { chosenValues, searchAddress, withoutFilters } from './search-addresses.ts';
import { type FoundAward, lastPage, pageSize, type Sort, sorts } from './search-criteria.ts';
import { searchMessages } from './search-messages.ts';
import type { SearchResult } from './search-published-awards.ts';

type TableParts = { result: SearchResult; locale: Locale };

export function SearchTable({ result, locale }: TableParts) {
  const { criteria, awards, found } = result;
  if (found.length === 0) return <NothingFound result={result} locale={locale} />;
  const words = searchMessages[locale];
  const first = (criteria.page - 1) * pageSize + 1;
  const pages = Math.ceil(awards / pageSize);
  const count = (number: number) => formatCount(number, locale);
  return (
    <>
      <DataTable
        locale={locale}
        id="awards"
        caption={words.table}
        count={words.range(count(first), count(first + found.length - 1), count(awards))}
        columns={columnsOf(locale)}
        rows={found}
        rowKey={({ id }) => String(id)}
        sorted={{ by: criteria.sort, direction: directions[criteria.sort] }}
        sortHref={(key) =>
          searchAddress(
            { ...criteria, sort: sorts.find((sort) => sort === key) ?? 'amount', page: 1 },
            locale,
          )
        }
      />
      {pages > lastPage && <p>{words.onlyFirst(count(lastPage * pageSize))}</p>}
      <Pagination
        locale={locale}
        page={criteria.page}
        pages={Math.min(pages, lastPage)}
        href={(page) => searchAddress({ ...criteria, page }, locale)}
      />
    </>
  );
}

/** Each order has one direction, the one people ask for. */
const directions: Record<Sort, 'up' | 'down'> = { amount: 'down', name: 'up', date: 'down' };

const columnsOf = (locale: Locale): Column<FoundAward>[] => {
  const words = searchMessages[locale];
  return [
    {
      key: 'name',
      label: words.beneficiary,
      sortable: true,
      cell: (award) => <Beneficiaries award={award} locale={locale} />,
    },
    {
      key: 'object',
      label: words.object,
      cell: (award) => <Purpose award={award} locale={locale} />,
    },
    {
      key: 'departments',
      label: words.departments,
      cell: ({ departments }) => <Departments codes={departments} locale={locale} />,
    },
    { key: 'date', label: words.year, sortable: true, cell: ({ year }) => year },
    {
      key: 'amount',
      label: words.cents,
      numeric: true,
      sortable: true,
      cell: ({ amount }) => formatEuros(amount, locale),
    },
  ];
};

function Beneficiaries({ award, locale }: { award: FoundAward; locale: Locale }) {
  if (award.beneficiaries.length === 0) return <>{searchMessages[locale].noBeneficiary}</>;
  return (
    <>
      {award.beneficiaries.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <a href={beneficiaryAddress(award.beneficiarySlugs[index] ?? '', locale)}>{name}</a>
        </span>
      ))}
    </>
  );
}

const Purpose = ({ award, locale }: { award: FoundAward; locale: Locale }) => (
  <>
    {award.title ?? searchMessages[locale].noTitle}
    <br />
    <a href={resultsAddresses(award.callSlug, null, locale).results}>{award.callName}</a>
  </>
);

const Departments = ({ codes, locale }: { codes: readonly string[]; locale: Locale }) =>
  codes.length === 0 ? (
    <>–</>
  ) : (
    <span>
      {codes.map((code, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={territoryAddress(code, locale)}>{findDepartment(code)?.name ?? code}</a>
        </span>
      ))}
    </span>
  );

function NothingFound({ result, locale }: TableParts) {
  const { criteria, awards } = result;
  const words = searchMessages[locale];
  if (awards > 0) {
    const pages = formatCount(Math.ceil(awards / pageSize), locale);
    return (
      <EmptyState
        title={words.pageIsEmpty(pages)}
        next={{ href: searchAddress({ ...criteria, page: 1 }, locale), label: words.firstPage }}
      >
        {words.noneWithFilters}
      </EmptyState>
    );
  }
  if (chosenValues(criteria).length > 0) {
    const href = searchAddress(withoutFilters(criteria), locale);
    return (
      <EmptyState title={words.none} next={{ href, label: words.searchWithoutFilters }}>
        {words.noneWithFilters}
      </EmptyState>
    );
  }
  if (criteria.words.length > 0) {
    const href = localise(addresses.search, locale);
    return (
      <EmptyState title={words.none} next={{ href, label: words.searchAll }}>
        {words.noneWithWords}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.nothingYet}
      next={{ href: localise(addresses.home, locale), label: words.nothingYetNext }}
    >
      {words.nothingYetMeans}
    </EmptyState>
  );
}
