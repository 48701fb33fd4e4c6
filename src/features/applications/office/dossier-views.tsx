import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { cents, formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { FileState } from '#web/file-state.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { officeAfterAddresses } from '../after/after-addresses.ts';
import { stateMessages } from '../state-messages.ts';
import { StateTag } from '../state-tag.tsx';
import { WrittenAnswers } from '../written-views.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { dossierMessages } from './dossier-messages.ts';
import type { DossierPage } from './dossier-page.ts';

export function DossierView(page: DossierPage) {
  const { locale, dossier, version } = page;
  const words = dossierMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          {
            href: localise(`/office/calls/${dossier.callId}/applications`, locale),
            label: words.list,
          },
        ]}
        current={words.title(String(dossier.number))}
      />
      <PageTitle over={words.title(String(dossier.number))} under={dossier.organisationName}>
        {version.title}
      </PageTitle>
      <Notices {...page} />
      {page.acts && <Acts {...page} />}
      <Facts {...page} />
      <WrittenAnswers
        locale={locale}
        sections={page.sections}
        file={(id) => <DossierFile page={page} id={id} />}
      />
      <Scans {...page} />
      <DossierHistory {...page} />
    </>
  );
}

const Acts = ({ locale, dossier }: DossierPage) => {
  const at = officeAfterAddresses(dossier.id, locale);
  return (
    <ul class="part-list no-print">
      <li>
        <a href={at.messages}>{dossierMessages[locale].messages}</a>
      </li>
      <li>
        <a href={at.completion}>{dossierMessages[locale].completion}</a>
      </li>
    </ul>
  );
};

function Notices({ locale, dossier, version, late }: DossierPage) {
  const words = dossierMessages[locale];
  return (
    <>
      {version.version !== dossier.version && (
        <Notice kind="warning" title={words.old}>
          <p>
            {`${words.oldLong(version.version)} `}
            <a href={localise(`/office/applications/${dossier.id}`, locale)}>{words.standing}</a>
          </p>
        </Notice>
      )}
      {dossier.amended && <p class="lead">{words.amended}</p>}
      {late && (
        <Notice kind="warning" title={words.late}>
          <p>{words.lateLong(formatInstant(late.until, locale), late.reason)}</p>
        </Notice>
      )}
    </>
  );
}

const dayOf = (text: string, locale: Locale): string => {
  const day = parsePlainDay(text);
  return day === null ? text : formatDay(day, locale);
};

function Facts({ locale, dossier, version, versions }: DossierPage) {
  const words = dossierMessages[locale];
  const received = version.receivedOn;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <DefinitionList
        items={[
          { term: words.organisation, detail: dossier.organisationName },
          { term: words.state, detail: <StateTag locale={locale} state={dossier.state} /> },
          { term: words.filedAt, detail: formatInstant(version.filedAt, locale) },
          ...(received === null
            ? []
            : [{ term: words.receivedOn, detail: dayOf(received, locale) }]),
          { term: words.channel, detail: stateMessages[locale].channels[dossier.channel] },
          {
            term: words.requested,
            detail: formatEuros(cents(version.requestedCents), locale),
          },
          { term: words.version, detail: words.versionOf(version.version, versions.length) },
          { term: words.sha256, detail: <code class="fingerprint">{version.sha256}</code> },
        ]}
      />
    </section>
  );
}

function Scans(page: DossierPage) {
  const words = dossierMessages[page.locale];
  if (page.scans.length === 0) return null;
  return (
    <section aria-labelledby="scans">
      <h2 id="scans">{words.scans}</h2>
      <ul>
        {page.scans.map(({ id }) => (
          <li key={id}>
            <DossierFile page={page} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Removed since, or taken away by the antivirus: its name is gone with it. */
function DossierFile({ page, id }: { page: DossierPage; id: string }) {
  const { locale, dossier, files, scans, hasScanner } = page;
  const file = files.get(id) ?? scans.find((scan) => scan.id === id);
  if (!file) return <em>{dossierMessages[locale].fileGone}</em>;
  return (
    <>
      <a href={localise(`/office/applications/${dossier.id}/files/${id}`, locale)}>{file.name}</a>{' '}
      <FileState locale={locale} file={file} hasScanner={hasScanner} />
    </>
  );
}
