import { formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatDeadline } from '#web/hour.ts';
import { localise } from '#web/locale.ts';
import { ApplicationBand } from '../application-band.tsx';
import { isComplete, type SectionProgress } from '../progress.ts';
import { ContactLine } from './contact-views.tsx';
import { draftMessages } from './draft-messages.ts';
import type { Opened } from './opened.ts';
import { sectionMessages } from './section-messages.ts';

export type ApplicationPage = Opened & {
  progress: readonly SectionProgress[];
  saved: string;
  canWrite: boolean;
  /** How many answers came from an earlier dossier; null once it is no news. */
  begun: number | null;
};

/** A dossier at one look: where it stands, what is missing, where to go on. */
export function ApplicationView(page: ApplicationPage) {
  const { locale, application, at, begun, saved } = page;
  const words = draftMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[{ href: at.all, label: words.mine }]}
        current={application.essentials.title || words.untitled}
      />
      <PageTitle over={application.call.settings.name}>
        {application.essentials.title || words.untitled}
      </PageTitle>
      {begun !== null && (
        <Notice kind="success" title={words.begun} live>
          <p>
            {words.begunLong} {begun > 0 && words.taken(begun)}
          </p>
        </Notice>
      )}
      <p class="saved-state" data-saved>
        {saved}
      </p>
      <Facts {...page} />
      <h2>{words.sections}</h2>
      <Sections {...page} />
      <NextSteps {...page} />
      <ContactLine {...page} />
    </>
  );
}

function Facts({ locale, application }: ApplicationPage) {
  const words = draftMessages[locale];
  const { call, wave, essentials, organisationName } = application;
  return (
    <DefinitionList
      items={[
        { term: words.organisationIs, detail: organisationName },
        {
          term: words.call,
          detail: <a href={localise(`/calls/${call.slug}`, locale)}>{call.settings.name}</a>,
        },
        ...(essentials.requested === null
          ? []
          : [{ term: words.requested, detail: formatEuros(essentials.requested, locale) }]),
        ...(wave.closesAt
          ? [{ term: words.closing, detail: formatDeadline(wave.closesAt, locale) }]
          : []),
      ]}
    />
  );
}

function Sections({ locale, at, progress }: ApplicationPage) {
  const words = sectionMessages[locale];
  return (
    <>
      <p>{words.progress(progress.filter(isComplete).length, progress.length)}</p>
      <ol class="dossier-sections">
        {progress.map((each) => (
          <li key={each.section.key}>
            <a href={at.section(each.section.key)}>{each.section.title}</a>{' '}
            <span class="section-steps__state">
              {isComplete(each)
                ? words.complete
                : words.missing(each.missing.length + each.unread.length)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function NextSteps({ locale, at, application, progress, canWrite }: ApplicationPage) {
  const words = draftMessages[locale];
  const first = progress.find((each) => !isComplete(each)) ?? progress[0];
  if (!canWrite || !first) return null;
  return (
    <p class="form__buttons">
      <a class="ds-button" href={at.section(first.section.key)}>
        {words.resume}
      </a>{' '}
      <a class="ds-button" data-variant="secondary" href={at.check}>
        {words.toCheck}
      </a>
      {application.state === 'draft' && <a href={`${at.dossier}/erasure`}>{words.erase}</a>}
    </p>
  );
}
