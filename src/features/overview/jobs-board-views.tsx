import { formatCount } from '#kernel/money.ts';
import type { JobCount, JobCriteria, ListedJob } from '#platform/jobs/job-queries.ts';
import type { JobState } from '#platform/jobs/job-rows.ts';
import { jobsPerPage } from '#platform/jobs/jobs-page.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { type Facet, Facets } from '#web/components/facets.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { jobAddress, jobsAddress, jobsBoard } from './jobs-board-addresses.ts';
import { jobsBoardMessages } from './jobs-board-messages.ts';
import { JobTag } from './jobs-board-tag.tsx';

/** What each job is called; one that this version does not know keeps its own name. */
export type JobTitles = Readonly<Record<string, { title: { fr: string; en: string } }>>;

export type JobsBoardParts = {
  locale: Locale;
  criteria: JobCriteria;
  jobs: readonly ListedJob[];
  counts: readonly JobCount[];
  workers: number;
  titles: JobTitles;
};

export function JobsBoardView(board: JobsBoardParts) {
  const { locale, workers } = board;
  const words = jobsBoardMessages[locale];
  return (
    <>
      <PageTitle over={words.over} under={words.workers(formatCount(workers, locale))}>
        {words.title}
      </PageTitle>
      <p class="lead">{words.lead}</p>
      {workers === 0 && (
        <Notice kind="warning" title={words.nobodyWorks}>
          {words.nobodyWorksMeans}
        </Notice>
      )}
      <WithFilters filters={<Filters {...board} />}>
        {board.jobs.length === 0 ? <Nothing {...board} /> : <Found {...board} />}
      </WithFilters>
    </>
  );
}

const states: readonly JobState[] = ['failed', 'running', 'waiting', 'done', 'cancelled'];

const sum = (counts: readonly JobCount[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

export const titleOf = (name: string, titles: JobTitles, locale: Locale): string =>
  titles[name]?.title[locale] ?? jobsBoardMessages[locale].unknownJob(name);

function Filters({ locale, criteria, counts, titles }: JobsBoardParts) {
  const words = jobsBoardMessages[locale];
  const names = [...new Set(counts.map(({ name }) => name))];
  const count = (kept: (each: JobCount) => boolean) =>
    formatCount(sum(counts.filter(kept)), locale);
  const facets: Facet[] = [
    {
      name: 'state',
      label: words.state,
      kind: 'one',
      options: states.map((state) => ({
        value: state,
        label: words.states[state],
        count: count((each) => each.state === state && matches(each.name, criteria.name)),
        chosen: criteria.state === state,
      })),
    },
    {
      name: 'name',
      label: words.kind,
      kind: 'one',
      options: names.map((name) => ({
        value: name,
        label: titleOf(name, titles, locale),
        count: count((each) => each.name === name && matches(each.state, criteria.state)),
        chosen: criteria.name === name,
      })),
    },
  ];
  const filtered = criteria.state !== null || criteria.name !== null;
  return (
    <Facets
      locale={locale}
      action={localise(jobsBoard, locale)}
      title={words.filters}
      facets={facets}
      {...(filtered && {
        sentence: sentenceOf(criteria, titles, locale),
        clearHref: localise(jobsBoard, locale),
      })}
    />
  );
}

const matches = (value: string, asked: string | null) => asked === null || value === asked;

const sentenceOf = ({ state, name }: JobCriteria, titles: JobTitles, locale: Locale): string =>
  [
    state === null ? [] : [jobsBoardMessages[locale].states[state]],
    name === null ? [] : [titleOf(name, titles, locale)],
  ]
    .flat()
    .join(', ');

function Found({ locale, criteria, jobs, counts, titles }: JobsBoardParts) {
  const words = jobsBoardMessages[locale];
  const found = sum(
    counts.filter(
      (each) => matches(each.state, criteria.state) && matches(each.name, criteria.name),
    ),
  );
  return (
    <>
      <DataTable
        locale={locale}
        id="jobs"
        caption={words.table}
        count={words.count(found, formatCount(found, locale))}
        columns={columnsOf(titles, locale)}
        rows={jobs}
        rowKey={({ id }) => id}
      />
      <Pagination
        locale={locale}
        page={criteria.page}
        pages={Math.ceil(found / jobsPerPage)}
        href={(page) => jobsAddress({ ...criteria, page }, locale)}
      />
    </>
  );
}

function columnsOf(titles: JobTitles, locale: Locale): Column<ListedJob>[] {
  const words = jobsBoardMessages[locale];
  const { columns } = words;
  return [
    {
      key: 'name',
      label: columns.name,
      cell: ({ id, name }) => <a href={jobAddress(id, locale)}>{titleOf(name, titles, locale)}</a>,
    },
    { key: 'state', label: columns.state, cell: (job) => <JobTag locale={locale} job={job} /> },
    { key: 'when', label: columns.when, cell: (job) => sayWhen(job, locale) },
    {
      key: 'attempts',
      label: columns.attempts,
      cell: ({ attempts, maxAttempts }) =>
        words.attempts(formatCount(attempts, locale), formatCount(maxAttempts, locale)),
    },
    { key: 'reason', label: columns.reason, cell: ({ reason }) => reason ?? '–' },
  ];
}

function sayWhen(job: ListedJob, locale: Locale): string {
  const words = jobsBoardMessages[locale];
  if (job.endedAt) return words.ended(formatInstant(job.endedAt, locale));
  if (job.state === 'waiting' && job.runAt > job.createdAt) {
    return words.later(formatInstant(job.runAt, locale));
  }
  return words.asked(formatInstant(job.createdAt, locale));
}

function Nothing({ locale, criteria }: JobsBoardParts) {
  const words = jobsBoardMessages[locale];
  if (criteria.state === null && criteria.name === null && criteria.page === 1) {
    return <EmptyState title={words.none}>{words.noneMeans}</EmptyState>;
  }
  return (
    <EmptyState
      title={words.none}
      next={{ href: localise(jobsBoard, locale), label: words.withoutFilters }}
    >
      {words.noneWithFilters}
    </EmptyState>
  );
}
