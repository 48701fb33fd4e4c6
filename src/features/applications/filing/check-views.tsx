import { endOfGrace } from '#features/calls/wave/wave.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatDeadline } from '#web/hour.ts';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { ApplicationBand } from '../application-band.tsx';
import { ContactLine } from '../draft/contact-views.tsx';
import type { CheckPage } from './check-page.ts';
import { SaidOnCheck, Untimely } from './check-said-views.tsx';
import type { Remedy } from './explain-filing-fault.ts';
import { filingAddresses } from './filing-addresses.ts';
import { supersededForm } from './filing-form.ts';
import { filingMessages } from './filing-messages.ts';
import { ScanForm, SignatureForm } from './signature-form-views.tsx';
import { SignedText } from './signed-text-views.tsx';

/** What is missing, who signs, then one button. */
export function CheckView(page: CheckPage) {
  const { locale, application, at, untimely } = page;
  const words = filingMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: words.mine },
          { href: at.dossier, label: application.essentials.title || words.untitled },
        ]}
        current={words.title}
      />
      <PageTitle over={application.call.settings.name} under={closing(page)}>
        {words.title}
      </PageTitle>
      <SaidOnCheck {...page} />
      {untimely && page.said?.said !== 'refused' && <Untimely {...page} refusal={untimely} />}
      <Faults {...page} />
      <section id="signature" aria-labelledby="signature-title">
        <h2 id="signature-title">{words.signature}</h2>
        <Signature {...page} />
      </section>
      <Filing {...page} />
      <ContactLine {...page} />
    </>
  );
}

function closing({ locale, dossier }: CheckPage): string | undefined {
  const { closesAt } = dossier.wave;
  return closesAt ? filingMessages[locale].closesAt(formatDeadline(closesAt, locale)) : undefined;
}

function Faults(page: CheckPage) {
  const { locale, faults, faultsOfAnswers, warnings } = page;
  const words = filingMessages[locale];
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">{words.missing}</h2>
      {faults.length === 0 ? (
        <Notice kind="success" title={words.nothing}>
          <p>{words.nothingLong}</p>
        </Notice>
      ) : (
        <p>{faultsOfAnswers === 0 ? words.onlySignature : words.count(faults.length)}</p>
      )}
      {faults.length > 0 && (
        <ul class="filing-faults">
          {faults.map(({ sentence, remedy }) => (
            <li key={sentence}>
              <a href={addressOf(remedy, page)}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <Notice kind="info" title={words.toKnow}>
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}

function addressOf(remedy: Remedy, { application, at, locale }: CheckPage): string {
  if (remedy === 'signature') return '#signature';
  if (remedy === 'organisation') {
    return localise(`/organisations/${application.organisationId}`, locale);
  }
  return `${at.section(remedy.section)}#${remedy.name}`;
}

function Signature(page: CheckPage) {
  const { locale, signature, dossier, canFile } = page;
  const words = filingMessages[locale];
  const isGiven = signature.state === 'given';
  return (
    <>
      {isGiven && (
        <p class="signature-given">
          {words.signedBy(signature.signatory.name, formatInstant(signature.at, locale))}
        </p>
      )}
      {signature.state === 'waited' && (
        <p>
          <strong>{words.waitedFor}</strong>
        </p>
      )}
      {canFile &&
        (signature.state === 'missing' || signature.state === 'outdated' ? (
          <>
            <SignatureForm {...page} />
            <ScanForm {...page} />
          </>
        ) : (
          <details open={page.said?.said === 'form-wrong'}>
            <summary>{words.askOtherwise}</summary>
            <SignatureForm {...page} />
            <ScanForm {...page} />
          </details>
        ))}
      <details open={!isGiven && canFile}>
        <summary>{words.whatIsSigned}</summary>
        <SignedText locale={locale} dossier={dossier} />
      </details>
    </>
  );
}

function Filing(page: CheckPage) {
  const { locale, application, faults, canFile, untimely } = page;
  const words = filingMessages[locale];
  const at = filingAddresses(application.id, locale);
  const isFiled = application.state !== 'draft';
  if (!canFile) return <p>{words.onlyReads}</p>;
  if (isFiled && !application.amended && application.state !== 'withdrawn') {
    return (
      <p>
        {words.unchanged} <a href={at.receipt}>{words.seeReceipt}</a>
      </p>
    );
  }
  if (faults.length > 0 || untimely || supersededForm(page.dossier)) return null;
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{words.fileTitle}</h2>
      {isFiled && <p>{words.amendedLong}</p>}
      <p>{whatFollows(page)}</p>
      <form class="form" method="post" action={at.filing}>
        <Button>{isFiled ? words.fileAgain : words.file}</Button>
      </form>
    </section>
  );
}

function whatFollows({ locale, dossier, now }: CheckPage): string {
  const words = filingMessages[locale];
  const end = endOfGrace(dossier.wave);
  const { closesAt } = dossier.wave;
  return closesAt && end && now < end
    ? words.fileLong(formatDeadline(closesAt, locale))
    : words.fileLate;
}
