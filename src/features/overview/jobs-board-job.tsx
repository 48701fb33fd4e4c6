import { formatCount } from '#kernel/money.ts';
import type { ShownAttempt, ShownJob } from '#platform/jobs/job-queries.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { jobAddress, jobsBoard } from './jobs-board-addresses.ts';
import { jobsBoardMessages } from './jobs-board-messages.ts';
import { JobTag } from './jobs-board-tag.tsx';

type JobParts = { locale: Locale; job: ShownJob; title: string; refreshes: boolean };

export function JobView({ locale, job, title, refreshes }: JobParts) {
  const words = jobsBoardMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(jobsBoard, locale), label: words.title }]}
        current={title}
      />
      <PageTitle over={words.title} under={<JobTag locale={locale} job={job} />}>
        {title}
      </PageTitle>
      {job.progress && <Progress locale={locale} {...job.progress} />}
      {(job.state === 'running' || job.state === 'waiting') && (
        <Refreshing locale={locale} id={job.id} refreshes={refreshes} />
      )}
      <Facts locale={locale} job={job} />
      <Actions locale={locale} job={job} />
      <History locale={locale} job={job} />
    </>
  );
}

type ProgressParts = { locale: Locale; done: number; total: number };

const Progress = ({ locale, done, total }: ProgressParts) => {
  const words = jobsBoardMessages[locale];
  return (
    <p>
      <label for="progress">{words.progressTitle}</label>{' '}
      <progress id="progress" value={done} max={total} />{' '}
      {words.progress(formatCount(done, locale), formatCount(total, locale))}
    </p>
  );
};

type RefreshingParts = { locale: Locale; id: string; refreshes: boolean };

/** Who reads slowly, or hears the page read, stops it (WCAG 2.2.2). */
const Refreshing = ({ locale, id, refreshes }: RefreshingParts) => {
  const words = jobsBoardMessages[locale];
  return refreshes ? (
    <p>
      {words.refreshed} <a href={jobAddress(id, locale, '?refresh=no')}>{words.stopRefreshing}</a>
    </p>
  ) : (
    <p>
      <a href={jobAddress(id, locale)}>{words.refresh}</a>
    </p>
  );
};

function Facts({ locale, job }: { locale: Locale; job: ShownJob }) {
  const { columns, attempts, asked, later, ended } = jobsBoardMessages[locale];
  const at = (instant: Date) => formatInstant(instant, locale);
  const when = [
    asked(at(job.createdAt)),
    ...(job.state === 'waiting' ? [later(at(job.runAt))] : []),
    ...(job.endedAt ? [ended(at(job.endedAt))] : []),
  ];
  const made = attempts(formatCount(job.attempts, locale), formatCount(job.maxAttempts, locale));
  return (
    <DefinitionList
      items={[
        { term: columns.when, detail: when.join(', ') },
        { term: columns.attempts, detail: made },
        ...(job.reason ? [{ term: columns.reason, detail: job.reason }] : []),
      ]}
    />
  );
}

function Actions({ locale, job }: { locale: Locale; job: ShownJob }) {
  const words = jobsBoardMessages[locale];
  const { id, state } = job;
  const canRetry = state === 'failed' || state === 'cancelled';
  const canCancel = (state === 'waiting' || state === 'running') && !job.isCancelAsked;
  const canRemove = canRetry || state === 'done';
  return (
    <div class="button-row">
      {canRetry && <Action href={jobAddress(id, locale, '/attempt')} label={words.retry} />}
      {canCancel && (
        <Action href={jobAddress(id, locale, '/cancellation')} label={words.cancel} second />
      )}
      {canRemove && (
        <>
          <Action href={jobAddress(id, locale, '/removal')} label={words.remove} second />
          <p>{words.removeMeans}</p>
        </>
      )}
    </div>
  );
}

type ActionParts = { href: string; label: string; second?: boolean };

const Action = ({ href, label, second = false }: ActionParts) => (
  <form method="post" action={href}>
    <button class="ds-button" data-variant={second ? 'secondary' : 'primary'} type="submit">
      {label}
    </button>
  </form>
);

function History({ locale, job }: { locale: Locale; job: ShownJob }) {
  const words = jobsBoardMessages[locale];
  const { historyColumns: columns } = words;
  const { history } = job;
  if (history.length === 0) return <p>{words.noAttempt}</p>;
  return (
    <DataTable
      locale={locale}
      id="attempts"
      caption={words.history}
      count={formatCount(history.length, locale)}
      rows={history}
      rowKey={({ number }) => number}
      columns={[
        { key: 'number', label: columns.number, cell: ({ number }) => number },
        { key: 'worker', label: columns.worker, cell: ({ worker }) => `n° ${worker}` },
        {
          key: 'began',
          label: columns.began,
          cell: ({ beganAt }) => formatInstant(beganAt, locale),
        },
        {
          key: 'ended',
          label: columns.ended,
          cell: ({ endedAt }) => (endedAt ? formatInstant(endedAt, locale) : '–'),
        },
        {
          key: 'ending',
          label: columns.ending,
          cell: (attempt) => sayEnding(attempt, locale),
        },
      ]}
    />
  );
}

function sayEnding({ ending, reason, finishedAfterCutAt }: ShownAttempt, locale: Locale): string {
  const words = jobsBoardMessages[locale];
  const late = finishedAfterCutAt
    ? ` ${words.finishedAfterCut(formatInstant(finishedAfterCutAt, locale))}`
    : '';
  const why = reason ? ` (${reason})` : '';
  return `${ending ? words.endings[ending] : words.open}${why}${late}`;
}
