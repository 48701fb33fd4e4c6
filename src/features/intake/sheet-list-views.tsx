import type { Authority } from '#features/people/authority.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { Tag } from '#web/components/tag.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { SheetLine } from './intake-sheet-lines.ts';
import { sheetMessages } from './sheet-messages.ts';

export type SheetListPage = {
  locale: Locale;
  authorities: readonly Pick<Authority, 'id' | 'name'>[];
  sheets: readonly SheetLine[];
  count: number;
  page: number;
  pages: number;
  refusal?: string | undefined;
};

export function SheetListView(list: SheetListPage) {
  const { locale, sheets, count, page, pages, refusal } = list;
  const words = sheetMessages[locale];
  return (
    <>
      <PageTitle under={words.lead}>{words.title}</PageTitle>
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <OpenForm {...list} />
      {count === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <SheetTable locale={locale} sheets={sheets} count={count} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => localise(`/office/sheets?page=${number}`, locale)}
      />
    </>
  );
}

function OpenForm({ locale, authorities }: SheetListPage) {
  const words = sheetMessages[locale];
  const [first, ...others] = authorities;
  return (
    <form
      class="form"
      method="post"
      encType="multipart/form-data"
      action={localise('/office/sheets/files', locale)}
    >
      <h2>{words.open}</h2>
      <div class="field">
        <label for="sheet">{words.file}</label>
        <p class="field__help" id="sheet-help">
          {words.fileHelp}
        </p>
        <input
          class="ds-input"
          id="sheet"
          name="sheet"
          type="file"
          accept=".md,.markdown,.html,.htm,.txt,text/plain,text/html,text/markdown"
          aria-describedby="sheet-help"
        />
      </div>
      {first && others.length === 0 ? (
        <input type="hidden" name="authority" value={first.id} />
      ) : (
        <div class="field">
          <label for="authority">{words.authority}</label>
          <select class="ds-input" id="authority" name="authority">
            {authorities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button>{words.read}</Button>
    </form>
  );
}

type TableParts = Pick<SheetListPage, 'locale' | 'sheets' | 'count'>;

function SheetTable({ locale, sheets, count }: TableParts) {
  const words = sheetMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="sheets"
      caption={words.title}
      count={words.sheets(count)}
      rows={sheets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          label: words.file,
          cell: ({ id, file_name }) => (
            <a href={localise(`/office/sheets/${id}`, locale)}>{file_name}</a>
          ),
        },
        { key: 'authority', label: words.service, cell: ({ authority }) => authority },
        {
          key: 'opened',
          label: words.openedAt,
          cell: ({ opened_at }) => formatInstant(opened_at, locale),
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ slug }) =>
            slug === null ? (
              <Tag tone="warning" shape="half">
                {words.settling}
              </Tag>
            ) : (
              <Tag tone="accent" shape="disc">
                {words.published}
              </Tag>
            ),
        },
      ]}
    />
  );
}
