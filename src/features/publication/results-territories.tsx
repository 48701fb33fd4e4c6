import { type Cents, formatCount, formatEuros } from '#kernel/money.ts';
import { formatPermille, permille, ratio } from '#kernel/ratio.ts';
import { departmentsOfRegion } from '#kernel/territories.ts';
import { BarChart } from '#web/components/bar-chart.tsx';
import { ChoroplethMap } from '#web/components/choropleth-map.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { nameDepartment } from './figure-words.ts';
import { mapScale, mapStep } from './map-scale.ts';
import { regionShapes } from './region-shapes.ts';
import { territoryAddress } from './results-addresses.ts';
import type { ResultsPage } from './results-page.ts';

export type Territory = { code: string; count: number; totalCents: number };

/** Every department of the region, with nothing where nothing was awarded, then any other met. */
export function territoriesOf({ snapshot }: ResultsPage): Territory[] {
  const value = (key: string) => snapshot.figures.find((figure) => figure.key === key)?.value ?? 0;
  const met = snapshot.figures.flatMap(
    ({ key }) => /^department-(\w+)-count$/.exec(key)?.[1] ?? [],
  );
  const region = departmentsOfRegion(snapshot.call.region ?? '').map(({ code }) => code as string);
  return [...new Set([...region, ...met])].sort().map((code) => ({
    code,
    count: value(`department-${code}-count`),
    totalCents: value(`department-${code}-total`),
  }));
}

export function TerritoryMap({
  page,
  territories,
}: {
  page: ResultsPage;
  territories: Territory[];
}) {
  const { words, locale } = page;
  const scale = mapScale(territories.map(({ totalCents }) => totalCents));
  const drawn = regionShapes(territories.map(({ code }) => code));
  if (!scale || !drawn) return null;
  const euros = (amount: number) => formatEuros(BigInt(amount) as Cents, locale);
  return (
    <ChoroplethMap
      locale={locale}
      id="map"
      title={words.mapTitle}
      width={drawn.width}
      height={drawn.height}
      areas={drawn.shapes.map(({ code, path, centre }) => {
        const territory = territories.find((candidate) => candidate.code === code);
        const { count = 0, totalCents = 0 } = territory ?? {};
        return {
          code,
          path,
          centre,
          name: nameDepartment(code),
          step: mapStep(scale, totalCents),
          text:
            count === 0
              ? words.mapEmpty(nameDepartment(code))
              : words.mapArea(nameDepartment(code), euros(totalCents), count),
          href: count === 0 ? territoryAddress(code, locale) : `#department-${code}`,
        };
      })}
      legend={scale.steps.map(({ from, to }, index) => ({
        step: (index + 1) as 1 | 2 | 3 | 4 | 5,
        label:
          index === 0 ? words.mapLegendFirst(euros(to)) : words.mapLegend(euros(from), euros(to)),
      }))}
    />
  );
}

export function TerritoryChart({
  page,
  territories,
}: {
  page: ResultsPage;
  territories: Territory[];
}) {
  const { words, locale } = page;
  return (
    <BarChart
      label={words.mapTitle}
      bars={territories.map(({ code, count, totalCents }) => ({
        key: code,
        label: nameDepartment(code),
        ...(count === 0 ? {} : { href: `#department-${code}` }),
        value: totalCents,
        text: formatEuros(BigInt(totalCents) as Cents, locale),
      }))}
    />
  );
}

export function TerritoryTable({
  page,
  territories,
}: {
  page: ResultsPage;
  territories: Territory[];
}) {
  const { words, locale } = page;
  const total = territories.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const count = territories.reduce((sum, territory) => sum + territory.count, 0);
  const euros = (amount: number) => formatEuros(BigInt(amount) as Cents, locale);
  const share = (amount: number) => {
    const exact = ratio(amount, total);
    return exact ? formatPermille(permille(exact), locale) : '';
  };
  return (
    <DataTable
      locale={locale}
      id="territories"
      caption={words.byTerritory}
      count={words.rows(territories.length)}
      rows={territories}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'department',
          label: words.department,
          cell: ({ code }) => <a href={territoryAddress(code, locale)}>{nameDepartment(code)}</a>,
          foot: words.total,
        },
        {
          key: 'count',
          label: words.projectsColumn,
          numeric: true,
          cell: (row) => formatCount(row.count, locale),
          foot: formatCount(count, locale),
        },
        {
          key: 'amount',
          label: words.amountColumn,
          numeric: true,
          cell: ({ totalCents }) => euros(totalCents),
          foot: euros(total),
        },
        {
          key: 'share',
          label: words.shareColumn,
          numeric: true,
          cell: ({ totalCents }) => share(totalCents),
          foot: share(total),
        },
      ]}
    />
  );
}
