import { formatCount, formatEuros } from '#kernel/money.ts';
import type { Settings } from '#platform/settings.ts';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Facets } from '#web/components/facets.tsx';
import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { SearchBox } from '#web/components/search-box.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import { addresses } from '#web/site-map.ts';
import {
  chosenValues,
  searchAddress,
  searchFileAddress,
  withoutFilters,
  withoutValue,
} from './search-addresses.ts';
import type { SearchCriteria } from './search-criteria.ts';
import { facetsOf } from './search-facets.ts';
import type { SearchProblem } from './search-form.ts';
import { labelOf } from './search-labels.ts';
import { searchMessages } from './search-messages.ts';
import { SearchNotices } from './search-notices.tsx';
import type { SearchResult } from './search-published-awards.ts';
import { SearchTable } from './search-table.tsx';

export type SearchPage = {
  result: SearchResult;
  problems: readonly SearchProblem[];
  locale: Locale;
  path: string;
  settings: Settings;
};

type ResultParts = { result: SearchResult; locale: Locale };

export function renderSearch(page: SearchPage): string {
  const { result, problems, locale, path, settings } = page;
  const { query } = result.criteria;
  const words = searchMessages[locale];
  return renderPage({
    locale,
    path,
    settings,
    title: query === '' ? words.title : words.titleFor(query),
    description: words.description,
    wide: true,
    active: 'search',
    children: (
      <>
        <PageTitle over={words.over}>{words.title}</PageTitle>
        <SearchBox locale={locale} query={query} />
        <div class="with-filters">
          <Filters result={result} locale={locale} />
          <div>
            <SearchNotices result={result} problems={problems} locale={locale} />
            <Totals result={result} locale={locale} />
            <Chosen result={result} locale={locale} />
            <SearchTable result={result} locale={locale} />
            <Files result={result} locale={locale} />
          </div>
        </div>
      </>
    ),
  });
}

export function renderTooSlow(page: Omit<SearchPage, 'result' | 'problems'> & Asked): string {
  const { criteria, locale, path, settings } = page;
  const words = searchMessages[locale];
  return renderPage({
    locale,
    path,
    settings,
    title: words.title,
    active: 'search',
    children: (
      <>
        <PageTitle over={words.over}>{words.title}</PageTitle>
        <SearchBox locale={locale} query={criteria.query} />
        <EmptyState
          title={words.stopped}
          next={{ href: searchAddress({ ...criteria, page: 1 }, locale), label: words.again }}
        >
          {words.tooSlow}
        </EmptyState>
      </>
    ),
  });
}
type Asked = { criteria: SearchCriteria };

function Filters({ result, locale }: ResultParts) {
  const words = searchMessages[locale];
  const { query, exact, sort } = result.criteria;
  const hidden = [
    { name: 'q', value: query },
    { name: 'exact', value: exact ? '1' : '' },
    { name: 'sort', value: sort === 'amount' ? '' : sort },
  ];
  return (
    <Facets
      locale={locale}
      action={localise(addresses.search, locale)}
      title={words.facets}
      facets={facetsOf(result, locale)}
      hidden={hidden.filter(({ value }) => value !== '')}
    >
      <Folded title={words.kind}>{words.notSet(formatCount(result.awards, locale))}</Folded>
      <Folded title={words.nature}>{words.notSet(formatCount(result.awards, locale))}</Folded>
      <Folded title={words.howCounted}>{words.counting}</Folded>
    </Facets>
  );
}

const Folded = ({ title, children }: { title: string; children: string }) => (
  <details class="facet">
    <summary>{title}</summary>
    <p>{children}</p>
  </details>
);

function Totals({ result, locale }: ResultParts) {
  const words = searchMessages[locale];
  return (
    <KeyFigures label={words.title}>
      <KeyFigure label={words.found} value={formatCount(result.awards, locale)} />
      <KeyFigure
        label={words.amount}
        value={formatEuros(result.amount, locale)}
        rule={words.amountRule}
      />
    </KeyFigures>
  );
}

/** The filters read back as a sentence, each with the way to take it off. */
function Chosen({ result: { criteria, callNames }, locale }: ResultParts) {
  const chosen = chosenValues(criteria);
  if (chosen.length === 0) return null;
  const words = searchMessages[locale];
  return (
    <p>
      {words.chosen}
      {chosen.map((value, index) => {
        const label = `${words.facet[value.facet].toLowerCase()} ${labelOf(value, callNames, locale)}`;
        return (
          <span key={`${value.facet} ${value.value}`}>
            {index > 0 && ', '}
            {`${label} (`}
            <a
              href={searchAddress(withoutValue(criteria, value), locale)}
              aria-label={words.without(label)}
            >
              {words.remove}
            </a>
            {')'}
          </span>
        );
      })}
      {'. '}
      <a href={searchAddress(withoutFilters(criteria), locale)}>{words.clear}</a>
    </p>
  );
}

function Files({ result: { awards, criteria, mended }, locale }: ResultParts) {
  if (awards === 0) return null;
  const words = searchMessages[locale];
  // The file is of the awards shown: with the words mended, not those typed.
  const shown = mended.length > 0 ? { ...criteria, query: criteria.words.join(' ') } : criteria;
  const label = awards === 1 ? words.downloadOne : words.download(formatCount(awards, locale));
  return (
    <Downloads
      locale={locale}
      items={[{ href: searchFileAddress(shown, locale), format: 'CSV', label }]}
    >
      {words.fileNote}
    </Downloads>
  );
}
