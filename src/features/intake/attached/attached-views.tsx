import { formatCount } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { Tag } from '#web/components/tag.tsx';
import { localise } from '#web/locale.ts';
import { importAddress } from '../import/import-office.ts';
import { OnCall, type OnCallParts } from '../import/on-call-views.tsx';
import { attachedMessages } from './attached-messages.ts';
import type { AttachedCounts, AttachedShown } from './attached-queries.ts';
import { explainAttached } from './explain-attached.ts';
import type { ZipTaken } from './take-zip.ts';

export type AttachedPage = OnCallParts & {
  importId: string;
  counts: AttachedCounts;
  attached: readonly AttachedShown[];
  taken: ZipTaken | null;
  page: number;
  pages: number;
};

/** The files dossiers had elsewhere: which came, why others did not, and two ways to have them. */
export function AttachedView(page: AttachedPage) {
  const { locale, counts, taken } = page;
  const words = attachedMessages[locale];
  const count = (value: number) => formatCount(value, locale);
  const sums = words.sums(count(counts.here), count(counts.awaited), count(counts.failed));
  return (
    <OnCall {...page}>
      <p class="lead">{words.lead}</p>
      {taken && <Taken {...page} taken={taken} />}
      <Notice kind="info" title={sums} live>
        {counts.awaited > 0 && (
          <p>
            {words.fetching} <a href={address(page)}>{words.refresh}</a>
          </p>
        )}
      </Notice>
      {counts.failed > 0 && (
        <form method="post" action={address(page, '/retrieval')}>
          <Button variant="secondary">{words.retry}</Button>
        </form>
      )}
      {counts.failed + counts.awaited > 0 && <ZipForm {...page} />}
      <Lines {...page} />
      <Pagination
        locale={locale}
        page={page.page}
        pages={page.pages}
        href={(number) => `${address(page)}?page=${number}`}
      />
    </OnCall>
  );
}

const address = ({ call, importId, locale }: AttachedPage, rest = ''): string =>
  localise(importAddress(call.id, `/${importId}/attached${rest}`), locale);

const mostNames = 5;

function Taken({ locale, taken }: AttachedPage & { taken: ZipTaken }) {
  const words = attachedMessages[locale];
  const { kept, refused, unasked } = taken;
  const names = unasked.slice(0, mostNames).join(', ');
  const count = (value: number) => formatCount(value, locale);
  return (
    <Notice
      kind={kept > 0 ? 'success' : 'warning'}
      title={words.taken(count(kept), count(refused))}
      live
    >
      {unasked.length > 0 && (
        <p>
          {words.unasked(unasked.length, unasked.length > mostNames ? `${names}…` : `${names}.`)}
        </p>
      )}
    </Notice>
  );
}

function ZipForm(page: AttachedPage) {
  const words = attachedMessages[page.locale];
  return (
    <form class="form" method="post" encType="multipart/form-data" action={address(page, '/files')}>
      <h2>{words.zipTitle}</h2>
      <div class="field">
        <label for="zip">{words.zip}</label>
        <p class="field__help" id="zip-help">
          {words.zipHelp}
        </p>
        <input
          class="ds-input"
          id="zip"
          name="zip"
          type="file"
          accept=".zip"
          aria-describedby="zip-help"
        />
      </div>
      <Button variant="secondary">{words.send}</Button>
    </form>
  );
}

const looks = {
  here: { tone: 'accent', shape: 'disc' },
  awaited: { tone: 'warning', shape: 'ring' },
  failed: { tone: 'danger', shape: 'triangle' },
} as const;

const stateOf = ({ isHere, failure }: AttachedShown) =>
  isHere ? 'here' : failure === null ? 'awaited' : 'failed';

function Lines({ locale, attached, counts }: AttachedPage) {
  const words = attachedMessages[locale];
  return (
    <DataTable
      locale={locale}
      id="attached"
      caption={words.caption}
      count={words.counted(counts.here + counts.awaited + counts.failed)}
      rows={attached}
      rowKey={({ id }) => id}
      wide
      columns={[
        { key: 'number', label: words.number, cell: ({ number }) => number },
        { key: 'name', label: words.name, cell: ({ name }) => name },
        {
          key: 'state',
          label: words.state,
          cell: (each) => (
            <>
              <Tag {...looks[stateOf(each)]}>{words.states[stateOf(each)]}</Tag>
              {each.failure && <p>{explainAttached(each.failure, locale)}</p>}
            </>
          ),
        },
      ]}
    />
  );
}
