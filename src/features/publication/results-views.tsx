import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Sheet } from '#web/components/sheet.tsx';
import { Tag } from '#web/components/tag.tsx';
import { withoutLocale } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import { ResultsFigures } from './results-figures.tsx';
import { ResultsFindings } from './results-findings.tsx';
import type { ResultsPage } from './results-page.ts';
import { ResultsDownloads, ResultsProvenance } from './results-provenance.tsx';
import { ResultsSheet } from './results-sheet.tsx';
import {
  TerritoryChart,
  TerritoryMap,
  TerritoryTable,
  territoriesOf,
} from './results-territories.tsx';

export function renderResults(page: ResultsPage): string {
  const { snapshot, locale, words, addresses, settings } = page;
  const { call, awards } = snapshot;
  return renderPage({
    locale,
    settings,
    title: words.resultsOf(`${call.name}, ${call.edition}`),
    path: withoutLocale(addresses.results),
    wide: true,
    children: (
      <>
        <Head page={page} />
        <VersionNotice page={page} />
        <ResultsFigures page={page} />
        <ProvenanceNotice page={page} />
        {awards !== null && <WithSheet page={page} awards={awards} />}
        {awards !== null && <Territories page={page} />}
        {awards !== null && <ResultsFindings page={page} />}
        <ResultsDownloads page={page} />
        <ResultsProvenance page={page} />
      </>
    ),
  });
}

function Head({ page }: { page: ResultsPage }) {
  const { snapshot, words, locale } = page;
  const { call, authority, programme } = snapshot;
  const day = call.announced_on === null ? null : parsePlainDay(call.announced_on);
  return (
    <PageTitle
      over={`${authority.name} · ${programme.name}`}
      under={
        <>
          {day ? words.announced(formatDay(day, locale)) : words.announcedUnknown}
          {` · ${words.edition(call.edition)} · ${words.version(snapshot.version)} `}
          <Tag shape="ring">
            {snapshot.provenance.kind === 'taken-in' ? words.takenIn : words.publicFigures}
          </Tag>
        </>
      }
    >
      {call.name}
    </PageTitle>
  );
}

/** An old version says which one replaces it; a rectification says why it came. */
function VersionNotice({ page }: { page: ResultsPage }) {
  const { snapshot, words, versions, addresses } = page;
  const latest = versions[0]?.version ?? snapshot.version;
  if (latest > snapshot.version) {
    return (
      <Notice kind="warning" title={words.superseded}>
        <p>
          {words.supersededLong(latest)} <a href={addresses.current}>{words.latest}</a>
        </p>
      </Notice>
    );
  }
  if (snapshot.reason === null) return null;
  return (
    <Notice kind="info" title={words.rectified}>
      <p>{words.rectifiedLong(snapshot.version - 1, snapshot.reason)}</p>
    </Notice>
  );
}

/** What kind of publication this is, and whether it adds up, before the first line is read. */
function ProvenanceNotice({ page }: { page: ResultsPage }) {
  const { words, snapshot, addresses } = page;
  const { kind, document, sources } = snapshot.provenance;
  const of = (severity: string) =>
    snapshot.findings.filter((finding) => finding.severity === severity).length;
  return (
    <div class="results-provenance">
      <p>
        {kind === 'taken-in'
          ? words.takenInLong(document?.file_name ?? sources[0]?.title ?? '')
          : words.publicFiguresLong}
      </p>
      <p>
        {snapshot.findings.length > 0 && (
          <a href="#findings">
            {words.foundOnReading(words.findingsCount(of('error'), of('warning'), of('note')))}
          </a>
        )}{' '}
        <a href={addresses.figures}>{words.allFigures}</a>
      </p>
    </div>
  );
}

const WithSheet = ({
  page,
  awards,
}: {
  page: ResultsPage;
  awards: ResultsPage['snapshot']['awards'];
}) => (
  <Sheet aside={<TerritoryMap page={page} territories={territoriesOf(page)} />}>
    <ResultsSheet page={page} awards={awards ?? []} />
  </Sheet>
);

function Territories({ page }: { page: ResultsPage }) {
  const territories = territoriesOf(page);
  const regional = page.snapshot.figures.find(({ key }) => key === 'regional-total')?.value;
  if (territories.length === 0) return null;
  return (
    <section id="by-territory">
      <h2>{page.words.mapTitle}</h2>
      {regional !== undefined && (
        <p>{page.words.regionalOutside(formatEuros(BigInt(regional) as Cents, page.locale))}</p>
      )}
      <div class="chart-beside-table">
        <TerritoryChart page={page} territories={territories} />
        <TerritoryTable page={page} territories={territories} />
      </div>
    </section>
  );
}
