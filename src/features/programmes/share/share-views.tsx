import { formatEuros } from '#kernel/money.ts';
import { permille } from '#kernel/ratio.ts';
import { BarChart } from '#web/components/bar-chart.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { programmePath, programmesPath } from '../programme-office.ts';
import { DeclaredFigures } from './declared-figure-views.tsx';
import type { Share, YearShare } from './share.ts';
import { shareMessages } from './share-messages.ts';
import { type SharePage, sharePath } from './share-page.ts';
import { shareWords, territoryWords } from './share-words.ts';

export function ShareView(page: SharePage) {
  const { locale, programme, said } = page;
  const words = shareMessages[locale];
  const links = [
    { href: localise(programmesPath, locale), label: words.programmes },
    { href: localise(programmePath(programme.id), locale), label: programme.name },
  ];
  const csv = localise(`${sharePath(programme.id)}.csv`, locale);
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={words.title} />
      <PageTitle over={programme.name}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {said && (
        <Notice kind="success" title={words.done} live>
          <p>{words[said]}</p>
        </Notice>
      )}
      <h2>{words.computedTitle}</h2>
      <Computed {...page} />
      <DeclaredFigures {...page} />
      <Downloads locale={locale} items={[{ href: csv, format: 'CSV', label: words.csv }]} />
    </>
  );
}

function Computed(page: SharePage) {
  const { locale, programme, years } = page;
  const words = shareMessages[locale];
  const shared = years.filter(({ share }) => share !== null);
  if (shared.length === 0) {
    const path = `${programmePath(programme.id)}/envelopes/new`;
    const next = { href: localise(path, locale), label: words.openEnvelope };
    return (
      <EmptyState title={words.none} {...(page.mayWrite ? { next } : {})}>
        {words.noneLong}
      </EmptyState>
    );
  }
  const bars = shared.map(({ year, share }) => ({
    key: String(year),
    label: String(year),
    value: share ? permille(share) : 0,
    text: shareWords(share, locale),
  }));
  return (
    <>
      <p>{words.computedLead}</p>
      <BarChart label={words.chart} bars={bars} whole={1000} />
      <ShareTable locale={locale} years={shared} />
    </>
  );
}

type Row = Share & { key: string; year: number; place: string };

function ShareTable({ locale, years }: { locale: Locale; years: readonly YearShare[] }) {
  const words = shareMessages[locale];
  const rows: Row[] = years.flatMap((each) => [
    { ...each, key: `${each.year}`, place: words.all },
    ...each.territories.map((own) => ({
      ...own,
      key: `${each.year} ${own.territory ?? ''}.`,
      year: each.year,
      place: territoryWords(own.territory, locale),
    })),
  ]);
  return (
    <DataTable
      locale={locale}
      id="shares"
      caption={words.table}
      count={words.count(rows.length)}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'year', label: words.year, cell: ({ year }) => year },
        { key: 'place', label: words.territory, cell: ({ place }) => place },
        {
          key: 'contractualised',
          label: words.contractualised,
          cell: ({ contractualised }) => formatEuros(contractualised, locale),
          numeric: true,
        },
        {
          key: 'total',
          label: words.total,
          cell: ({ total }) => formatEuros(total, locale),
          numeric: true,
        },
        {
          key: 'share',
          label: words.share,
          cell: ({ share }) => shareWords(share, locale),
          numeric: true,
        },
      ]}
    />
  );
}
