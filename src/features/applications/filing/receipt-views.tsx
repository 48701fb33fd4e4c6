import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { applicationAddresses } from '../application-addresses.ts';
import { filingAddresses } from './filing-addresses.ts';
import { filingMessages } from './filing-messages.ts';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptPage } from './receipt-page.ts';

type Parts = ReceiptPage & { done: 'filed' | 'again' | null; canWithdraw: boolean };

export function ReceiptView(page: Parts) {
  const { locale, id, call, number, title, canWithdraw } = page;
  const words = receiptMessages[locale];
  const at = applicationAddresses(id, locale);
  const filing = filingAddresses(id, locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: filingMessages[locale].mine },
          { href: at.dossier, label: title },
        ]}
        current={words.title}
      />
      <PageTitle over={call}>{words.title}</PageTitle>
      <Done {...page} />
      <DefinitionList items={itemsOf(page)} />
      <p>
        <a href={filing.receiptPdf}>{words.pdf}</a>
      </p>
      <h2>{words.next}</h2>
      <p>{words.nothingSaid}</p>
      <p>{words.silence(page.silenceOn)}</p>
      <p>{words.remedies}</p>
      <h2>{words.verify}</h2>
      <p>{words.verifyLong}</p>
      <p>
        <code class="as-typed">{`bin/laureat verify-dossier dossier-${number.replace(/\D/g, '')}.json`}</code>
      </p>
      <p>
        <a href={at.dossier}>{words.dossier}</a>
      </p>
      {canWithdraw && (
        <p>
          <a href={filing.withdrawal}>{words.withdraw}</a>
        </p>
      )}
    </>
  );
}

function Done({ locale, done, number }: Parts) {
  const words = receiptMessages[locale];
  if (done === null) return null;
  return done === 'filed' ? (
    <Notice kind="success" title={words.done} live>
      <p>{words.doneLong(number)}</p>
    </Notice>
  ) : (
    <Notice kind="info" title={words.again} live>
      <p>{words.againLong}</p>
    </Notice>
  );
}

function itemsOf(page: ReceiptPage) {
  const words = receiptMessages[page.locale];
  return [
    { term: words.number, detail: <strong>{page.number}</strong> },
    { term: words.filedAt, detail: page.filedAt },
    { term: words.version, detail: String(page.version) },
    { term: words.organisation, detail: page.organisation },
    { term: words.project, detail: page.title },
    { term: words.requested, detail: page.requested },
    {
      term: words.files,
      detail: page.files.length === 0 ? words.noFile : page.files.join(', '),
    },
    { term: words.authority, detail: page.authority },
    { term: words.contact, detail: page.contact },
    { term: words.hash, detail: <code class="as-typed">{page.sha256}</code> },
  ];
}
