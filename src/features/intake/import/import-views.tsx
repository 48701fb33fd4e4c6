import { cents, formatCount, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { Tag } from '#web/components/tag.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { AttachedCounts } from '../attached/attached-queries.ts';
import { explainProblem, explainWarning } from './explain-line.ts';
import { importMessages } from './import-messages.ts';
import { importAddress } from './import-office.ts';
import type { DossierImport, LineShown, OutcomeCounts } from './import-queries.ts';
import type { LineOutcome } from './line-problem.ts';
import { OnCall, type OnCallParts } from './on-call-views.tsx';

export type ImportPage = OnCallParts & {
  given: DossierImport;
  counts: OutcomeCounts;
  progress: { done: number; total: number } | null;
  lines: readonly LineShown[];
  /** Null before the dossiers are here. */
  attached: AttachedCounts | null;
  outcome: LineOutcome | null;
  page: number;
  pages: number;
};

/** What becomes of each line of a file, before and after. */
export function ImportView(page: ImportPage) {
  const { locale, given, call } = page;
  const words = importMessages[locale];
  return (
    <OnCall {...page}>
      <Standing {...page} />
      {given.state === 'open' && (
        <>
          <p>
            <a href={localise(importAddress(call.id, `/${given.id}/mapping`), locale)}>
              {words.changeMapping}
            </a>
          </p>
          <OutcomeLinks {...page} />
          <Lines {...page} />
          <Pagination
            locale={locale}
            page={page.page}
            pages={page.pages}
            href={(number) => linesHref(page, page.outcome, number)}
          />
          <form
            method="post"
            action={localise(importAddress(call.id, `/${given.id}/removal`), locale)}
          >
            <Button variant="tertiary" danger>
              {words.drop}
            </Button>
          </form>
        </>
      )}
      {(given.state === 'examining' || given.state === 'committing') && (
        <p>
          <a href={localise(importAddress(call.id, `/${given.id}`), locale)}>{words.refresh}</a>
        </p>
      )}
    </OnCall>
  );
}

const sum = (counts: OutcomeCounts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

function Standing(page: ImportPage) {
  const { given } = page;
  if (given.state === 'committed') return <Committed {...page} />;
  const isUnderWay = given.state === 'committing' || given.state === 'examining';
  return isUnderWay ? <UnderWay {...page} /> : <ToCheck {...page} />;
}

function Committed({ locale, given, call, attached }: ImportPage) {
  const words = importMessages[locale];
  const { created = 0, changed = 0, unchanged = 0 } = given.counts ?? {};
  const count = (value: number) => formatCount(value, locale);
  return (
    <Notice kind="success" title={words.committedTitle} live>
      <p>{words.committed(count(created), count(changed), count(unchanged))}</p>
      {attached && attached.here + attached.awaited + attached.failed > 0 && (
        <p>
          <a href={localise(importAddress(call.id, `/${given.id}/attached`), locale)}>
            {words.attached(count(attached.here), count(attached.awaited + attached.failed))}
          </a>
        </p>
      )}
    </Notice>
  );
}

function UnderWay({ locale, given, progress }: ImportPage) {
  const words = importMessages[locale];
  const said = progress
    ? words.committing(formatCount(progress.done, locale), formatCount(progress.total, locale))
    : words.waiting;
  return (
    <Notice
      kind="info"
      title={given.state === 'examining' ? words.examiningTitle : words.committingTitle}
      live
    >
      <p>{said}</p>
    </Notice>
  );
}

function ToCheck({ locale, given, call, counts }: ImportPage) {
  const words = importMessages[locale];
  if (sum(counts) === 0) {
    return (
      <Notice kind="warning" title={words.unseenTitle} live>
        <p>{words.unseenLong}</p>
      </Notice>
    );
  }
  if (counts.refused > 0) {
    return (
      <Notice kind="danger" title={words.refusedTitle} live>
        <p>{`${words.sums.refused(counts.refused)}. ${words.refusedLong}`}</p>
      </Notice>
    );
  }
  if (counts.create + counts.change === 0) {
    return (
      <Notice kind="info" title={words.nothingTitle} live>
        <p>{words.nothingLong}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={words.readyTitle} live>
      <p>{sentence(counts, locale)}</p>
      <form method="post" action={localise(importAddress(call.id, `/${given.id}/commit`), locale)}>
        <Button>{words.commit}</Button>
      </form>
    </Notice>
  );
}

const order = ['create', 'change', 'unchanged', 'repeated', 'refused'] as const;

const sentence = (counts: OutcomeCounts, locale: Locale): string =>
  `${order
    .filter((each) => counts[each] > 0)
    .map((each) => importMessages[locale].sums[each](counts[each]))
    .join(', ')}.`;

const linesHref = (
  { call, given, locale }: ImportPage,
  outcome: LineOutcome | null,
  page: number,
) =>
  localise(
    `${importAddress(call.id, `/${given.id}`)}?page=${page}${outcome ? `&outcome=${outcome}` : ''}`,
    locale,
  );

function OutcomeLinks(page: ImportPage) {
  const { locale, counts, outcome } = page;
  const words = importMessages[locale];
  const present = order.filter((each) => counts[each] > 0);
  if (present.length < 2) return null;
  const links = [
    { key: null, label: words.all },
    ...present.map((each) => ({ key: each, label: words.sums[each](counts[each]) })),
  ];
  return (
    <ul class="part-list">
      {links.map(({ key, label }) => (
        <li key={label}>
          <a href={linesHref(page, key, 1)} aria-current={key === outcome ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

const looks = {
  create: { tone: 'accent', shape: 'disc' },
  change: { tone: 'accent', shape: 'half' },
  unchanged: { tone: 'neutral', shape: 'ring' },
  repeated: { tone: 'neutral', shape: 'bar' },
  refused: { tone: 'danger', shape: 'triangle' },
} as const;

function Lines({ locale, lines, counts, outcome }: ImportPage) {
  const words = importMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="lines"
      caption={words.lines}
      count={words.countedLines(outcome === null ? sum(counts) : counts[outcome])}
      rows={lines}
      rowKey={({ position }) => position}
      wide
      columns={[
        { key: 'line', label: words.line, cell: ({ position }) => String(position) },
        { key: 'number', label: words.number, cell: ({ number }) => number ?? '' },
        {
          key: 'organisation',
          label: words.organisation,
          cell: ({ report }) => report?.organisation ?? '',
        },
        { key: 'project', label: words.project, cell: ({ report }) => report?.title ?? '' },
        {
          key: 'requested',
          label: words.requested,
          numeric: true,
          cell: ({ report }) =>
            report?.requested ? formatEuros(cents(BigInt(report.requested)), locale) : '',
        },
        {
          key: 'outcome',
          label: words.outcome,
          cell: (line) => <Outcome locale={locale} line={line} />,
        },
      ]}
    />
  );
}

function Outcome({ locale, line }: { locale: Locale; line: LineShown }) {
  const { outcome, report } = line;
  if (outcome === null || report === null) return null;
  const said = [
    ...report.problems.map((problem) => explainProblem(problem, locale)),
    ...report.warnings.map((warning) => explainWarning(warning, locale)),
  ];
  return (
    <>
      <Tag {...looks[outcome]}>{importMessages[locale].outcomes[outcome]}</Tag>
      {said.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </>
  );
}
