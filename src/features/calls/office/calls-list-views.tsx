import { formatCount, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Field } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { oneGroup, Select } from '#web/components/select.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { CallLine } from '../call-list-queries.ts';
import { type CallListAsked, listAddress, phases } from './call-list-form.ts';
import { officeMessages } from './office-messages.ts';
import { phaseMessages } from './phase-messages.ts';
import { PhaseTag } from './phase-tag.tsx';

export type CallListPage = {
  locale: Locale;
  asked: CallListAsked;
  calls: readonly CallLine[];
  count: number;
  pages: number;
};

export function CallListView(list: CallListPage) {
  const { locale, asked, count, pages } = list;
  const words = officeMessages[locale];
  const isWhole = asked.words === '' && asked.phase === null;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="ds-button" href={localise('/office/calls/new', locale)}>
          {words.open}
        </a>
      </p>
      {(count > 0 || !isWhole) && <Filters {...list} />}
      {count > 0 && <CallTable {...list} />}
      {count === 0 && isWhole && <EmptyState title={words.none}>{words.noneLong}</EmptyState>}
      {count === 0 && !isWhole && (
        <EmptyState
          title={words.noneFound}
          next={{ href: localise('/office/calls', locale), label: words.whole }}
        >
          {words.noneFoundLong}
        </EmptyState>
      )}
      <Pagination
        locale={locale}
        page={asked.page}
        pages={pages}
        href={(page) => listAddress({ ...asked, page }, locale)}
      />
    </>
  );
}

function Filters({ locale, asked }: CallListPage) {
  const words = officeMessages[locale];
  return (
    <form class="form form--line" action={localise('/office/calls', locale)}>
      <Field name="words" type="search" label={words.words} value={asked.words} />
      <Select
        name="phase"
        label={words.stage}
        value={asked.phase ?? ''}
        groups={oneGroup([
          { value: '', label: words.anyStage },
          ...phases.map((phase) => ({ value: phase, label: phaseMessages[locale].phases[phase] })),
        ])}
      />
      <Button variant="secondary">{words.filter}</Button>
    </form>
  );
}

function CallTable({ locale, asked, calls, count }: CallListPage) {
  const words = officeMessages[locale];
  const instant = (at: Date | null) => (at === null ? words.unset : formatInstant(at, locale));
  return (
    <DataTable
      locale={locale}
      id="calls"
      caption={words.caption}
      count={words.count(count, formatCount(count, locale))}
      rows={calls}
      rowKey={({ id }) => id}
      sorted={asked.sort}
      sortHref={(key, direction) =>
        listAddress({ ...asked, page: 1, sort: { by: key as 'name', direction } }, locale)
      }
      columns={[
        {
          key: 'name',
          label: words.name,
          sortable: true,
          cell: ({ id, name, edition }) => (
            <a href={localise(`/office/calls/${id}`, locale)}>
              {edition === '' ? name : `${name}, ${edition}`}
            </a>
          ),
        },
        { key: 'authority', label: words.service, cell: ({ authority }) => authority },
        {
          key: 'phase',
          label: words.phase,
          cell: ({ phase }) => <PhaseTag locale={locale} phase={phase} />,
        },
        { key: 'opens', label: words.opens, cell: ({ opensAt }) => instant(opensAt) },
        {
          key: 'closes',
          label: words.closes,
          sortable: true,
          cell: ({ closesAt }) => instant(closesAt),
        },
        {
          key: 'amount',
          label: words.amount,
          numeric: true,
          cell: ({ amount }) => (amount === 0n ? words.unset : formatEuros(amount, locale)),
        },
      ]}
    />
  );
}
