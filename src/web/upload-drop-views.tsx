import type { KeptFile, ReceivedFile } from '#platform/files/file.ts';
import { DataTable } from './components/data-table.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { Button, Choice } from './components/form.tsx';
import { Notice } from './components/notice.tsx';
import { PageTitle } from './components/page-title.tsx';
import { explainFileRefusal, fileMessages, formatSize, nameType } from './file-messages.ts';
import { FileState } from './file-state.tsx';
import { formatInstant } from './instants.ts';
import { type Locale, localise } from './locale.ts';
import { UploadField } from './upload-field.tsx';
import type { RefusedFile, UploadLimits } from './upload-form.ts';
import { uploadMessages } from './upload-messages.ts';

export type DropBoxParts = {
  locale: Locale;
  files: readonly KeptFile[];
  hasScanner: boolean;
  limits: UploadLimits;
  authorities: readonly { id: string; name: string }[];
  kept?: readonly ReceivedFile[];
  refused?: readonly RefusedFile[];
  fault?: string | undefined;
};

export function DropBoxView(parts: DropBoxParts) {
  const { locale } = parts;
  const words = uploadMessages[locale].drop;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <Answer {...parts} />
      <h2>{words.sendTitle}</h2>
      <DropForm {...parts} />
      {parts.files.length === 0 ? (
        <EmptyState title={words.none}>{words.noneYet}</EmptyState>
      ) : (
        <FilesTable {...parts} />
      )}
    </>
  );
}

/** What became of each file of the last form: said once, above everything. */
function Answer({ locale, kept = [], refused = [] }: DropBoxParts) {
  const words = uploadMessages[locale].drop;
  const told = kept.filter(({ contradiction }) => contradiction !== null);
  return (
    <>
      {refused.length > 0 && (
        <Notice kind="danger" title={words.refusedTitle(refused.length)} live>
          <ul>
            {refused.map(({ name, refusal }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name || words.nameless}</strong> : {explainFileRefusal(refusal, locale)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice kind="success" title={words.keptTitle} live>
          <p>{words.kept(kept.length)}</p>
        </Notice>
      )}
      {told.length > 0 && (
        <Notice kind="info" title={words.told}>
          <ul>
            {told.map(({ id, name, contradiction, mediaType }) => (
              <li key={id}>
                <strong>{name}</strong> :{' '}
                {fileMessages[locale].contradiction(
                  contradiction ?? '',
                  nameType(mediaType, locale),
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function DropForm({ locale, limits, authorities, fault }: DropBoxParts) {
  const words = uploadMessages[locale];
  const [first] = authorities;
  return (
    <form
      class="upload-form"
      method="post"
      encType="multipart/form-data"
      action={localise('/office/files', locale)}
    >
      {authorities.length > 1 ? (
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
      ) : (
        <input type="hidden" name="authority" value={first?.id} />
      )}
      <Choice name="join" value="yes" label={words.join} checked />
      <UploadField {...{ locale, limits, fault }} authorityId={first?.id ?? ''} />
      <Button>{words.send}</Button>
    </form>
  );
}

const fileAddress = (id: string, locale: Locale) => localise(`/office/files/${id}`, locale);

function FilesTable({ locale, files, hasScanner }: DropBoxParts) {
  const words = uploadMessages[locale].drop;
  return (
    <DataTable
      locale={locale}
      id="files"
      caption={words.caption}
      count={fileMessages[locale].count(files.length)}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: words.name,
          cell: ({ id, name }) => (
            <a class="file-name" href={fileAddress(id, locale)}>
              {name}
            </a>
          ),
        },
        {
          key: 'what',
          label: words.what,
          cell: ({ mediaType }) => nameType(mediaType, locale),
        },
        {
          key: 'size',
          label: words.size,
          numeric: true,
          cell: ({ size }) => formatSize(size, locale),
        },
        {
          key: 'state',
          label: words.state,
          cell: (file) => (
            <div>
              <FileState {...{ locale, file, hasScanner }} />
            </div>
          ),
        },
        {
          key: 'received',
          label: words.received,
          cell: ({ receivedAt }) => formatInstant(receivedAt, locale),
        },
        {
          key: 'download',
          label: words.download,
          cell: ({ id, name }) => (
            <a href={`${fileAddress(id, locale)}?download`} aria-label={words.open(name)} download>
              {words.download}
            </a>
          ),
        },
      ]}
    />
  );
}
