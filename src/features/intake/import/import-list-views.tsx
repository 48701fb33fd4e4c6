import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { Tag } from '#web/components/tag.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { importMessages } from './import-messages.ts';
import { importAddress } from './import-office.ts';
import type { DossierImport } from './import-queries.ts';
import { OnCall, type OnCallParts } from './on-call-views.tsx';

export type ImportListPage = OnCallParts & {
  imports: readonly DossierImport[];
  takes: boolean;
};

/** The files read for a call, and the form to read another. */
export function ImportListView(page: ImportListPage) {
  const { locale, imports, takes, call } = page;
  const words = importMessages[locale];
  const cameFrom = imports.some(
    ({ state, family }) => state === 'committed' && family === 'demarche',
  );
  return (
    <OnCall {...page}>
      <p class="lead">{words.lead}</p>
      {takes ? <OpenForm {...page} /> : <p>{words.callTakesNone}</p>}
      {cameFrom && (
        <p>
          <a href={localise(importAddress(call.id, '/decisions'), locale)}>{words.writeBack}</a>{' '}
          {words.writeBackLong}
        </p>
      )}
      {imports.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <ImportTable {...page} />
      )}
    </OnCall>
  );
}

function OpenForm({ locale, call }: ImportListPage) {
  const words = importMessages[locale];
  return (
    <form
      class="form"
      method="post"
      encType="multipart/form-data"
      action={localise(importAddress(call.id, '/files'), locale)}
    >
      <h2>{words.open}</h2>
      <div class="field">
        <label for="file">{words.file}</label>
        <p class="field__help" id="file-help">
          {words.fileHelp}
        </p>
        <input
          class="ds-input"
          id="file"
          name="file"
          type="file"
          accept=".json,.csv,.tsv,.txt,.xlsx,.ods"
          aria-describedby="file-help"
        />
      </div>
      <Button>{words.read}</Button>
    </form>
  );
}

const looks = {
  examining: { tone: 'warning', shape: 'ring' },
  open: { tone: 'warning', shape: 'half' },
  committing: { tone: 'warning', shape: 'ring' },
  committed: { tone: 'accent', shape: 'disc' },
} as const;

function ImportTable({ locale, imports, call }: ImportListPage) {
  const words = importMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="imports"
      caption={words.imports}
      count={words.counted(imports.length)}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          label: words.file,
          cell: ({ id, fileName }) => (
            <a href={localise(importAddress(call.id, `/${id}`), locale)}>{fileName}</a>
          ),
        },
        { key: 'family', label: words.kind, cell: ({ family }) => words.families[family] },
        {
          key: 'opened',
          label: words.opened,
          cell: ({ openedAt }) => formatInstant(openedAt, locale),
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ state }) => <Tag {...looks[state]}>{words.states[state]}</Tag>,
        },
      ]}
    />
  );
}
