import { valueInWords } from '#features/publication/correction-words.ts';
import { explainFinding } from '#features/publication/finding-messages.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Ledger, LedgerEntry } from '#web/components/ledger.tsx';
import { MarginNote } from '#web/components/margin-note.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { SheetDecisions } from './sheet-decisions-views.tsx';
import type { SheetPage } from './sheet-page.ts';
import { SheetQuestions } from './sheet-questions-views.tsx';

/** The document beside what was read in it: questions first, then the rows, then the findings. */
export function SheetView({ page, lines }: { page: SheetPage; lines: readonly string[] }) {
  const { sheet, words, locale, open } = page;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/office/sheets', locale), label: words.title }]}
        current={sheet.fileName}
      />
      <PageTitle under={words.summary(page.awards.length, open)}>
        {sheet.reading.document.title ?? sheet.fileName}
      </PageTitle>
      <NextStep page={page} />
      <div class="proof-desk">
        <SourceColumn page={page} lines={lines} />
        <div>
          <SheetQuestions page={page} />
          <ReadRows page={page} />
          <SheetFindings page={page} />
          <SheetDecisions page={page} />
        </div>
      </div>
    </>
  );
}

function NextStep({ page }: { page: SheetPage }) {
  const { sheet, words, base, open, locale } = page;
  if (sheet.publishedAs !== null) {
    return (
      <Notice kind="success" title={words.published}>
        <p>
          <a href={localise(`/calls/${sheet.publishedAs}`, locale)}>{words.seeResults}</a>
        </p>
      </Notice>
    );
  }
  if (open > 0) return <p>{words.settleFirst}</p>;
  return (
    <p>
      <a class="ds-button" href={`${base}/publication`}>
        {words.toPublish}
      </a>
    </p>
  );
}

function SourceColumn({ page, lines }: { page: SheetPage; lines: readonly string[] }) {
  const awarded = new Set(page.awards.map(({ line }) => line));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must scroll from the keyboard (axe: scrollable-region-focusable)
    <section class="proof-desk__source" aria-labelledby="source-title" tabIndex={0}>
      <h2 id="source-title">{page.words.source}</h2>
      <ol class="source">
        {lines.map((text, index) => (
          <li
            key={`L${index + 1}`}
            id={`L${index + 1}`}
            class={awarded.has(index + 1) ? 'source__award' : undefined}
          >
            <p class="source__line">
              <span class="source__number">{index + 1}</span>
              <span class="source__text">{text}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReadRows({ page }: { page: SheetPage }) {
  const { words, awards, sheet, base, locale } = page;
  return (
    <section>
      <h2>{words.awards}</h2>
      <p>{words.awardsLong}</p>
      <Ledger>
        {awards.map((award) => (
          <LedgerEntry
            key={award.position}
            id={`row-${award.position}`}
            name={award.beneficiary}
            nameless={words.nothing}
            title={award.title}
            amount={formatEuros(BigInt(award.amount_cents) as Cents, locale)}
            detail={
              <>
                {`${words.fields.scale} ${valueInWords('scale', award.scale, locale)}`}
                {award.departments.length > 0 && ` · ${award.departments.join(' ')}`}
                {award.line !== null && ' · '}
                {award.line !== null && <a href={`#L${award.line}`}>{words.line(award.line)}</a>}
                {sheet.publishedAs === null && ' · '}
                {sheet.publishedAs === null && (
                  <a href={`${base}/awards/${award.position}`}>
                    {words.correctRow}
                    <span class="visually-hidden">{` (${words.rowTitle(award.position)})`}</span>
                  </a>
                )}
              </>
            }
          />
        ))}
      </Ledger>
    </section>
  );
}

const SheetFindings = ({ page: { sheet, words, locale } }: { page: SheetPage }) => (
  <section class="results-findings">
    <h2>{words.findings}</h2>
    {sheet.reading.findings.map((finding) => (
      <MarginNote
        key={`${finding.kind} ${finding.line} ${finding.subject}`}
        locale={locale}
        severity={finding.severity}
        {...(finding.line === null
          ? {}
          : { source: { href: `#L${finding.line}`, label: words.line(finding.line) } })}
      >
        {explainFinding(finding, locale)}
      </MarginNote>
    ))}
  </section>
);
