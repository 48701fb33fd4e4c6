import type { ComponentChildren } from 'preact';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { UploadLimits } from '#web/upload-form.ts';
import type { ReceiptPage } from '../filing/receipt-page.ts';
import { dossierMessages } from './dossier-messages.ts';
import type { EnteredDossier } from './entered-queries.ts';
import { entryMessages } from './entry-messages.ts';
import { listMessages } from './list-messages.ts';

type Parts = {
  locale: Locale;
  entered: EnteredDossier;
  receipt: ReceiptPage;
  scans: readonly KeptFile[];
  limits: UploadLimits;
  /** Not while the call is sealed, even to whoever entered it. */
  isReadable: boolean;
  fault: string | null;
};

export const writtenDay = (text: string | null, locale: Locale): string => {
  const day = text === null ? null : parsePlainDay(text);
  return day === null ? (text ?? '') : formatDay(day, locale);
};

/** What was just entered: its number, its receipt for the post, and where the scan goes. */
export function EnteredView(page: Parts) {
  const { locale, entered, receipt } = page;
  const words = entryMessages[locale];
  const list = `/office/calls/${entered.call.id}/applications`;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(list, locale), label: listMessages[locale].title }]}
        current={words.entered}
      />
      <PageTitle over={receipt.call} under={receipt.organisation}>
        {words.entered}
      </PageTitle>
      <Notice kind="success" title={words.entered}>
        <p>{words.enteredLong(receipt.number)}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: words.receivedOn, detail: writtenDay(entered.receivedOn, locale) },
          { term: words.enteredAt, detail: receipt.filedAt },
          {
            term: dossierMessages[locale].sha256,
            detail: <code class="fingerprint">{receipt.sha256}</code>,
          },
        ]}
      />
      <ul class="part-list">
        <Link href={localise(`/office/applications/${receipt.id}/entry/receipt.pdf`, locale)}>
          {words.receipt}
        </Link>
        {page.isReadable && (
          <Link href={localise(`/office/applications/${receipt.id}`, locale)}>{words.read}</Link>
        )}
        <Link href={localise(`${list}/entry`, locale)}>{words.another}</Link>
      </ul>
      <Scan {...page} />
    </>
  );
}

const Link = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <li>
    <a href={href}>{children}</a>
  </li>
);

function Scan({ locale, entered, scans, limits, fault }: Parts) {
  const words = entryMessages[locale];
  const { id, authorityId } = entered.application;
  return (
    <section aria-labelledby="scan">
      <h2 id="scan">{words.scan}</h2>
      {fault && (
        <FormRefusal>
          <p>{fault}</p>
        </FormRefusal>
      )}
      {scans.length > 0 && (
        <>
          <p>{words.scans}</p>
          <ul>
            {scans.map((file) => (
              <li key={file.id}>{file.name}</li>
            ))}
          </ul>
        </>
      )}
      <form
        class="form"
        method="post"
        encType="multipart/form-data"
        action={localise(`/office/applications/${id}/entry/files`, locale)}
      >
        <UploadField
          locale={locale}
          limits={limits}
          authorityId={authorityId}
          fault={fault ?? undefined}
          label={words.scanField}
        />
        <Button variant="secondary">{words.scanButton}</Button>
      </form>
    </section>
  );
}
