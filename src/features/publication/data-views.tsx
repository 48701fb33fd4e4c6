import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { dataMessages } from './data-messages.ts';

const exits = [
  ['proven', 0],
  ['broken', 1],
  ['unreadable', 2],
  ['intact', 3],
] as const;

export function DataPage({ locale }: { locale: Locale }) {
  const words = dataMessages[locale];
  return (
    <>
      <PageTitle under={words.lead}>{words.title}</PageTitle>
      <h2>{words.whatTitle}</h2>
      <p>{words.what}</p>
      <p>
        <a href={localise('/calls', locale)}>{words.callsLink}</a>
      </p>
      <h2>{words.howTitle}</h2>
      <ol>
        <li>{words.how1}</li>
        <li>
          {words.how2} <code>bin/laureat verify publication.zip</code>
        </li>
        <li>
          {words.how3} <a href={localise(addresses.key, locale)}>{words.keyLink}</a>
        </li>
      </ol>
      <DataTable
        locale={locale}
        id="answers"
        caption={words.answersTitle}
        count={`${exits.length}`}
        rows={exits}
        rowKey={([name]) => name}
        columns={[
          { key: 'answer', label: words.answer, cell: ([name]) => words.answers[name] },
          { key: 'code', label: words.code, numeric: true, cell: ([, code]) => code },
        ]}
      />
      <h2>{words.byHandTitle}</h2>
      <p>{words.byHand}</p>
    </>
  );
}

type KeyPage = { locale: Locale; fingerprint: string; publicKey: string };

export function KeyView({ locale, fingerprint, publicKey }: KeyPage) {
  const words = dataMessages[locale];
  return (
    <>
      <PageTitle>{words.keyTitle}</PageTitle>
      <p>{words.keyLead}</p>
      <p class="fingerprint">
        <code>{fingerprint}</code>
      </p>
      <Notice kind="warning" title={words.keyTitle}>
        <p>{words.keyWarning}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: words.publicKey, detail: <code>{publicKey}</code> },
          { term: words.trust, detail: <code>{`bin/laureat trust ${fingerprint}`}</code> },
        ]}
      />
    </>
  );
}
