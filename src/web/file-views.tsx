import type { FileList, ListedFile } from '#platform/files/list-files.ts';
import { DataTable } from './components/data-table.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { Button, Field } from './components/form.tsx';
import { Notice } from './components/notice.tsx';
import { PageTitle } from './components/page-title.tsx';
import { fileMessages, formatSize, nameType } from './file-messages.ts';
import { FileState } from './file-state.tsx';
import { formatInstant } from './instants.ts';
import { type Locale, localise } from './locale.ts';
import { uploadMessages } from './upload-messages.ts';

export type FilesParts = FileList & { locale: Locale; query: string; hasScanner: boolean };

const listAddress = (locale: Locale) => localise('/admin/files', locale);
const removalAddress = (id: string, locale: Locale) =>
  localise(`/admin/files/${id}/removal`, locale);

export function FilesView(parts: FilesParts) {
  const { locale, query, files, hasScanner } = parts;
  const words = uploadMessages[locale].admin;
  const why = query ? words.noneFound(query) : words.noneYet;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {!hasScanner && (
        <Notice kind="warning" title={words.noScannerTitle}>
          <p>{words.noScanner}</p>
        </Notice>
      )}
      <SearchForm locale={locale} query={query} />
      {files.length === 0 ? (
        <EmptyState title={words.none}>{why}</EmptyState>
      ) : (
        <FilesTable {...parts} />
      )}
    </>
  );
}

function SearchForm({ locale, query }: { locale: Locale; query: string }) {
  const words = uploadMessages[locale].admin;
  return (
    <form class="search-box" action={listAddress(locale)}>
      <label for="file-name">{words.search}</label>
      <div class="search-box__line">
        <input class="ds-input" id="file-name" type="search" name="q" value={query} />
        <button class="ds-button" type="submit">
          {words.find}
        </button>
      </div>
      {query && (
        <p>
          <a href={listAddress(locale)}>{words.all}</a>
        </p>
      )}
    </form>
  );
}

function FilesTable({ locale, files, total, bytes, hasScanner }: FilesParts) {
  const words = uploadMessages[locale].admin;
  const columns = uploadMessages[locale].drop;
  const shown = files.length < total ? `, ${words.firstOf(files.length)}` : '';
  return (
    <DataTable
      locale={locale}
      id="files"
      caption={words.caption}
      count={`${fileMessages[locale].count(total)}, ${formatSize(bytes, locale)}${shown}`}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: columns.name,
          cell: ({ name }) => <span class="file-name">{name}</span>,
        },
        {
          key: 'holder',
          label: words.holder,
          cell: ({ holder }) => words.holders[holder.kind] ?? holder.kind,
        },
        {
          key: 'what',
          label: columns.what,
          cell: ({ mediaType }) => nameType(mediaType, locale),
        },
        {
          key: 'size',
          label: columns.size,
          numeric: true,
          cell: ({ size }) => formatSize(size, locale),
        },
        {
          key: 'state',
          label: columns.state,
          cell: (file) => <State {...{ locale, file, hasScanner }} />,
        },
        {
          key: 'received',
          label: columns.received,
          cell: ({ receivedAt }) => formatInstant(receivedAt, locale),
        },
        {
          key: 'removal',
          label: words.removal,
          cell: ({ id, name, removalReason }) =>
            removalReason === null && (
              <a href={removalAddress(id, locale)} aria-label={words.remove(name)}>
                {words.removal}
              </a>
            ),
        },
      ]}
    />
  );
}

type StateParts = { locale: Locale; file: ListedFile; hasScanner: boolean };
const State = ({ locale, file, hasScanner }: StateParts) => (
  <div>
    <FileState {...{ locale, file, hasScanner }} />
    {(file.removalReason ?? file.threat) && (
      <span class="file-why"> {file.removalReason ?? file.threat}</span>
    )}
  </div>
);

export type RemovalParts = { locale: Locale; id: string; name: string; isReasonMissing: boolean };

export function RemovalView({ locale, id, name, isReasonMissing }: RemovalParts) {
  const words = uploadMessages[locale].admin;
  return (
    <>
      <PageTitle>{words.removalTitle}</PageTitle>
      <p class="lead">{words.removalLead(name)}</p>
      <form class="form" method="post" action={removalAddress(id, locale)}>
        <Field
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          error={isReasonMissing ? words.reasonMissing : undefined}
          required
        />
        <div class="form__buttons">
          <Button danger>{words.confirm}</Button>
          <a href={listAddress(locale)}>{words.back}</a>
        </div>
      </form>
    </>
  );
}
