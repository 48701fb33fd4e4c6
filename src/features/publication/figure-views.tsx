import { type Cents, formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { withoutLocale } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import type { AwardRow } from './award-row.ts';
import { compute, type Figure, rowsOf } from './figure.ts';
import { formatFigure, nameDepartment, nameFigure, sayFormula } from './figure-words.ts';
import { Contradiction } from './results-figures.tsx';
import type { ResultsPage } from './results-page.ts';

/** Every figure of the publication, each the way to its rows. */
export function renderFigures(page: ResultsPage): string {
  const { locale, words, addresses, settings, snapshot } = page;
  return renderPage({
    locale,
    settings,
    title: `${words.allFigures} : ${snapshot.call.name}`,
    path: withoutLocale(addresses.figures),
    children: (
      <>
        <Breadcrumb
          locale={locale}
          links={[{ href: addresses.results, label: snapshot.call.name }]}
          current={words.allFigures}
        />
        <PageTitle under={words.allFiguresLong}>{words.allFigures}</PageTitle>
        <DataTable
          locale={locale}
          id="figures"
          caption={words.keyFigures}
          count={words.figuresCount(snapshot.figures.length)}
          rows={snapshot.figures}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              label: words.figure,
              cell: ({ key }) => <a href={addresses.figure(key)}>{nameFigure(key, locale)}</a>,
            },
            {
              key: 'value',
              label: words.value,
              numeric: true,
              cell: ({ value, unit }) => formatFigure(value, unit, locale),
            },
          ]}
        />
      </>
    ),
  });
}

/** A figure opened: its formula in words, exactly the rows that make it, their sum at the foot. */
export function renderFigure(page: ResultsPage, figure: Figure): string {
  const { locale, words, addresses, settings, snapshot } = page;
  const name = nameFigure(figure.key, locale);
  return renderPage({
    locale,
    settings,
    title: `${name} : ${snapshot.call.name}`,
    path: withoutLocale(addresses.figure(figure.key)),
    wide: true,
    children: (
      <>
        <Breadcrumb
          locale={locale}
          links={[
            { href: addresses.results, label: snapshot.call.name },
            { href: addresses.figures, label: words.allFigures },
          ]}
          current={name}
        />
        <PageTitle over={words.figure}>
          {`${name} : ${formatFigure(figure.value, figure.unit, locale)}`}
        </PageTitle>
        <Contradiction page={page} figure={figure} />
        <DefinitionList items={explain(page, figure)} />
        {figure.formula.op === 'constant' ? (
          <ConstantSource page={page} figure={figure} />
        ) : (
          <FigureRows page={page} figure={figure} />
        )}
      </>
    ),
  });
}

function explain({ words, locale, snapshot }: ResultsPage, figure: Figure) {
  const { formula } = figure;
  const whole =
    formula.op === 'share'
      ? compute(formula.whole, snapshot.awards ?? [], snapshot.constants)
      : null;
  return [
    { term: words.formula, detail: sayFormula(formula, locale) },
    ...(figure.unit === 'permille' ? [{ term: words.rounding, detail: words.roundingLong }] : []),
    ...(formula.op === 'share' && whole !== null
      ? [{ term: words.figureWhole, detail: formatFigure(whole, unitOf(formula.whole), locale) }]
      : []),
  ];
}

const unitOf = (formula: Figure['formula']) =>
  formula.op === 'sum' || formula.op === 'greatest' ? 'cents' : 'count';

function ConstantSource({ page, figure }: { page: ResultsPage; figure: Figure }) {
  const { words, snapshot, addresses } = page;
  const constant = snapshot.constants.find(({ key }) => key === figure.key);
  const source = snapshot.provenance.sources[constant?.source ?? -1];
  if (!constant || !source) return null;
  return (
    <>
      <p>{words.constantLong}</p>
      <p>
        {words.constantFrom(source.title, constant.line)}{' '}
        {constant.line !== null && (
          <a href={addresses.sourceLine(constant.line)}>{words.sourceLine(constant.line)}</a>
        )}
      </p>
    </>
  );
}

function FigureRows({ page, figure }: { page: ResultsPage; figure: Figure }) {
  const { words, locale, addresses, snapshot, settings } = page;
  const rows = rowsOf(figure.formula, snapshot.awards ?? []);
  const url = new URL(addresses.current, settings.publicUrl).href;
  return (
    <>
      <AwardTable page={page} rows={rows} />
      <Downloads
        locale={locale}
        items={[
          {
            href: addresses.figureCsv(figure.key),
            format: words.downloads.csv,
            label: words.downloadRows,
          },
        ]}
      >
        <p>
          {words.verify} <code>{`bin/laureat verify ${url}`}</code>
        </p>
      </Downloads>
    </>
  );
}

function AwardTable({ page, rows }: { page: ResultsPage; rows: readonly AwardRow[] }) {
  const { words, locale, addresses } = page;
  const total = rows.reduce((sum, { amount_cents }) => sum + BigInt(amount_cents), 0n);
  return (
    <DataTable
      locale={locale}
      id="rows"
      caption={words.figureRows}
      count={words.rows(rows.length)}
      rows={rows}
      rowKey={({ position }) => position}
      columns={[
        {
          key: 'beneficiary',
          label: words.beneficiary,
          cell: ({ beneficiary, position }) => (
            <a href={`${addresses.results}#award-${position}`}>{beneficiary ?? words.nameless}</a>
          ),
          foot: words.total,
        },
        { key: 'title', label: words.object, cell: ({ title }) => title ?? words.titleMissing },
        {
          key: 'place',
          label: words.scale,
          cell: ({ scale, departments }) => placeOf(page, scale, departments),
        },
        {
          key: 'amount',
          label: words.amountColumn,
          numeric: true,
          cell: ({ amount_cents }) => formatEuros(BigInt(amount_cents) as Cents, locale),
          foot: formatEuros(total as Cents, locale),
        },
        {
          key: 'line',
          label: words.source,
          numeric: true,
          cell: ({ line }) =>
            line === null ? '' : <a href={addresses.sourceLine(line)}>{words.sourceLine(line)}</a>,
        },
      ]}
    />
  );
}

function placeOf({ words }: ResultsPage, scale: AwardRow['scale'], departments: readonly string[]) {
  if (scale === 'departmental') return departments.map(nameDepartment).join(', ');
  return scale === 'regional' ? words.scales.regional : words.notPublished;
}
