import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { withoutLocale } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import { FindingNotes } from './finding-notes.tsx';
import type { ResultsPage } from './results-page.ts';

/** The document taken in, line by line, with what each line gave. */
export function renderSource(
  page: ResultsPage,
  fileName: string,
  lines: readonly string[],
): string {
  const { words, locale, settings, addresses, snapshot } = page;
  return renderPage({
    locale,
    settings,
    title: words.sourceTitle(fileName),
    path: withoutLocale(addresses.source),
    wide: true,
    robots: 'noindex',
    children: (
      <>
        <Breadcrumb
          locale={locale}
          links={[{ href: addresses.results, label: snapshot.call.name }]}
          current={fileName}
        />
        <PageTitle
          under={
            <>
              {words.sourceLong} <a href={addresses.file(fileName)}>{words.downloadSource}</a>
            </>
          }
        >
          {words.sourceTitle(fileName)}
        </PageTitle>
        <SourceLines page={page} lines={lines} />
      </>
    ),
  });
}

function SourceLines({ page, lines }: { page: ResultsPage; lines: readonly string[] }) {
  const { snapshot, words } = page;
  const awarded = new Set((snapshot.awards ?? []).map(({ line }) => line));
  const findings = Map.groupBy(snapshot.findings, ({ line }) => line);
  return (
    <ol class="source">
      {lines.map((text, index) => {
        const number = index + 1;
        const notes = findings.get(number);
        return (
          <li
            key={number}
            id={`L${number}`}
            class={awarded.has(number) ? 'source__award' : undefined}
          >
            <div class="proof-line">
              <p class="proof-line__text source__line">
                <a class="source__number" href={`#L${number}`}>
                  {number}
                </a>
                <span class="source__text">{text}</span>
                {awarded.has(number) && <span class="visually-hidden">{` (${words.award})`}</span>}
              </p>
              {notes && (
                <div class="proof-line__notes">
                  <FindingNotes page={page} findings={notes} />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
