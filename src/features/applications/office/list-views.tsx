import { formatCount, formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { isWhole, type ListAsked, type ListSort } from './application-list.ts';
import { listQuery } from './application-list-form.ts';
import { tableColumns } from './list-cells.tsx';
import { ListFilters } from './list-filters.tsx';
import { listMessages } from './list-messages.ts';
import type { ListPage } from './list-page.ts';
import { Unseen } from './unseen-parts.tsx';
import { Views } from './view-parts.tsx';

export function ApplicationListView(page: ListPage) {
  const { locale, call, asked, count, requested } = page;
  const words = listMessages[locale];
  const { name, edition } = call.settings;
  const title = edition === '' ? name : `${name}, ${edition}`;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise('/office/calls', locale), label: words.calls },
          { href: localise(`/office/calls/${call.id}`, locale), label: title },
        ]}
        current={words.title}
      />
      <PageTitle over={title}>{words.title}</PageTitle>
      {count > 0 && <p class="lead">{words.asking(formatEuros(requested, locale))}</p>}
      {page.acts && <Acts {...page} />}
      <Unseen {...page} />
      {count === 0 && isWhole(asked.filter) ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <WithFilters filters={<ListFilters {...page} />}>
          <Found {...page} />
        </WithFilters>
      )}
    </>
  );
}

const Acts = ({ locale, call }: ListPage) => (
  <ul class="part-list">
    {(['entry', 'late-admissions'] as const).map((path) => (
      <li key={path}>
        <a href={localise(`/office/calls/${call.id}/applications/${path}`, locale)}>
          {listMessages[locale][path === 'entry' ? 'enter' : 'lateAdmissions']}
        </a>
      </li>
    ))}
  </ul>
);

function Found(page: ListPage) {
  const { locale, call, asked, count, pages } = page;
  const words = listMessages[locale];
  if (count === 0) {
    const whole = localise(`/office/calls/${call.id}/applications`, locale);
    return (
      <EmptyState title={words.noneFound} next={{ href: whole, label: words.whole }}>
        {words.noneFoundLong}
      </EmptyState>
    );
  }
  return (
    <>
      <Lines {...page} />
      <Pagination
        locale={locale}
        page={asked.page}
        pages={pages}
        href={(number) => addressOf(call.id, { ...asked, page: number }, locale)}
      />
      <Views {...page} />
      <Files {...page} />
    </>
  );
}

const Lines = ({ locale, call, asked, lines, count, book }: ListPage) => (
  <DataTable
    locale={locale}
    id="applications"
    wide
    caption={listMessages[locale].caption}
    count={listMessages[locale].count(count, formatCount(count, locale))}
    rows={lines}
    rowKey={({ id }) => id}
    sorted={asked.sort}
    sortHref={(key, direction) =>
      addressOf(
        call.id,
        { ...asked, page: 1, sort: { by: key as ListSort['by'], direction } },
        locale,
      )
    }
    columns={tableColumns({ locale, book }, asked.columns)}
  />
);

const Files = ({ locale, call, asked }: ListPage) => {
  const words = listMessages[locale];
  const query = listQuery({ ...asked, page: 1 });
  return (
    <Downloads
      locale={locale}
      title={words.files}
      items={(['xlsx', 'ods', 'csv'] as const).map((format) => ({
        href: localise(
          `/office/calls/${call.id}/applications.${format}${query === '' ? '' : `?${query}`}`,
          locale,
        ),
        format: format.toUpperCase(),
        label: words.fileLabel,
      }))}
    />
  );
};

function addressOf(callId: string, asked: ListAsked, locale: Locale): string {
  const query = listQuery(asked);
  return localise(`/office/calls/${callId}/applications${query === '' ? '' : `?${query}`}`, locale);
}
