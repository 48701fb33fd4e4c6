import { type Cents, formatCount, formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { addresses as site } from '#web/site-map.ts';
import { beneficiarySlug } from './beneficiary.ts';
import { directoryMessages } from './directory-messages.ts';
import { nameDepartment, splitUnit } from './figure-words.ts';
import { type AwardLine, type AwardSum, linesOnAPage } from './published-lines.ts';
import { beneficiaryAddress, resultsAddresses } from './results-addresses.ts';

type Reader = { locale: Locale };
const words = ({ locale }: Reader) => directoryMessages[locale];

export type BeneficiaryPage = Reader & {
  name: string;
  spellings: string[];
  sum: AwardSum;
  lines: AwardLine[];
};

export const BeneficiaryView = (page: BeneficiaryPage) => (
  <>
    <Trail locale={page.locale} current={page.name} />
    <PageTitle over={words(page).beneficiary} under={words(page).beneficiaryLong}>
      {page.name}
    </PageTitle>
    {page.spellings.length > 1 && <p>{words(page).spellings(page.spellings.join(' ; '))}</p>}
    <KeyFigures label={words(page).figures}>
      <Sums locale={page.locale} sum={page.sum} label={words(page).awarded} />
    </KeyFigures>
    <AwardLines locale={page.locale} lines={page.lines} count={page.sum.count} />
  </>
);

export type TerritoryPage = Reader & {
  code: string;
  sums: Record<'regional' | 'departmental', AwardSum>;
  lines: AwardLine[];
};

export const TerritoryView = (page: TerritoryPage) => (
  <>
    <Trail locale={page.locale} current={nameDepartment(page.code)} />
    <PageTitle over={words(page).territory} under={words(page).territoryLong}>
      {nameDepartment(page.code)}
    </PageTitle>
    <KeyFigures label={words(page).figures}>
      <Sums locale={page.locale} sum={page.sums.departmental} label={words(page).departmental} />
      <Sums locale={page.locale} sum={page.sums.regional} label={words(page).regionalNaming} />
    </KeyFigures>
    {page.lines.length === 0 ? (
      <EmptyState
        title={words(page).noAwardTitle}
        next={{ href: localise(site.search, page.locale), label: words(page).searchAll }}
      >
        {words(page).noAward(nameDepartment(page.code))}
      </EmptyState>
    ) : (
      <AwardLines
        locale={page.locale}
        lines={page.lines}
        count={page.sums.regional.count + page.sums.departmental.count}
      />
    )}
  </>
);

const Trail = ({ locale, current }: Reader & { current: string }) => (
  <Breadcrumb
    locale={locale}
    links={[{ href: localise(site.search, locale), label: directoryMessages[locale].search }]}
    current={current}
  />
);

function Sums({ locale, sum, label }: Reader & { sum: AwardSum; label: string }) {
  return (
    <KeyFigure
      label={label}
      {...splitUnit(formatEuros(sum.amount_cents as Cents, locale))}
      rule={directoryMessages[locale].projects(sum.count)}
    />
  );
}

function AwardLines({ locale, lines, count }: Reader & { lines: AwardLine[]; count: number }) {
  const said = directoryMessages[locale];
  const shown =
    count > linesOnAPage
      ? said.firstOf(linesOnAPage, formatCount(count, locale))
      : said.rows(count);
  return (
    <DataTable
      locale={locale}
      id="awards"
      caption={said.awards}
      count={shown}
      rows={lines}
      rowKey={({ call_slug, position }) => `${call_slug}-${position}`}
      columns={[
        {
          key: 'title',
          label: said.object,
          cell: ({ title, call_slug, position }) => (
            <a href={`${resultsAddresses(call_slug, null, locale).results}#award-${position}`}>
              {title ?? said.titleMissing}
            </a>
          ),
        },
        {
          key: 'beneficiary',
          label: said.beneficiary,
          cell: ({ beneficiaries }) => <Names locale={locale} names={beneficiaries} />,
        },
        {
          key: 'call',
          label: said.call,
          cell: ({ call_name, edition }) => `${call_name}, ${edition}`,
        },
        {
          key: 'place',
          label: said.place,
          cell: ({ scale, departments }) =>
            scale === 'regional' ? said.regional : departments.map(nameDepartment).join(', '),
        },
        {
          key: 'amount',
          label: said.amount,
          numeric: true,
          cell: ({ amount_cents }) => formatEuros(amount_cents as Cents, locale),
        },
      ]}
    />
  );
}

const Names = ({ locale, names }: Reader & { names: string[] }) => (
  <span>
    {names.length === 0 && directoryMessages[locale].nameless}
    {names.map((name, index) => (
      <span key={name}>
        {index > 0 && ', '}
        <a href={beneficiaryAddress(beneficiarySlug(name), locale)}>{name}</a>
      </span>
    ))}
  </span>
);
