import { inWave } from '#features/calls/wave/wave.ts';
import { formatEuros } from '#kernel/money.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { formatDeadline } from '#web/hour.ts';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { applicationAddresses } from '../application-addresses.ts';
import { StateTag } from '../state-tag.tsx';
import { draftMessages } from './draft-messages.ts';
import type { ListedApplication } from './my-applications-queries.ts';

type Parts = {
  locale: Locale;
  now: Date;
  applications: readonly ListedApplication[];
  count: number;
  page: number;
  pages: number;
};

export function MyApplicationsView(parts: Parts) {
  const { locale, count, applications, page, pages } = parts;
  const words = draftMessages[locale];
  return (
    <>
      <PageTitle under={words.mineLead}>{words.mine}</PageTitle>
      {count === 0 ? (
        <EmptyState
          title={words.none}
          next={{ href: localise('/calls', locale), label: words.openCalls }}
        >
          {words.noneLong}
        </EmptyState>
      ) : (
        <>
          <p>
            {words.count(count)}. <a href={localise('/calls', locale)}>{words.openCalls}</a>
          </p>
          {byOrganisation(applications).map(([id, name, mine]) => (
            <section key={id}>
              <h2>{name}</h2>
              <ul class="dossiers">
                {mine.map((application) => (
                  <li key={application.id}>
                    <Line {...parts} application={application} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Pagination
            locale={locale}
            page={page}
            pages={pages}
            href={(number) => localise(`/applications?page=${number}`, locale)}
          />
        </>
      )}
    </>
  );
}

type Group = [id: string, name: string, applications: ListedApplication[]];

/** In the order they come: by organisation already. */
function byOrganisation(applications: readonly ListedApplication[]): Group[] {
  const groups = new Map<string, Group>();
  for (const application of applications) {
    const { organisationId, organisationName } = application;
    const group = groups.get(organisationId) ?? [organisationId, organisationName, []];
    group[2].push(application);
    groups.set(organisationId, group);
  }
  return [...groups.values()];
}

function Line({ locale, now, application }: Parts & { application: ListedApplication }) {
  const words = draftMessages[locale];
  const { essentials, callName, state, changedAt } = application;
  return (
    <>
      <p class="dossiers__title">
        <a href={applicationAddresses(application.id, locale).dossier}>
          {essentials.title || words.untitled}
        </a>{' '}
        <StateTag locale={locale} state={state} />
      </p>
      <p>
        {callName}
        {application.state !== 'draft' && `, ${words.numbered(String(application.number))}`}
        {essentials.requested !== null && `, ${formatEuros(essentials.requested, locale)}`}
        {application.state !== 'draft' && application.amended && `, ${words.amended}`}
      </p>
      <p class="dossiers__when">
        {words.changed(formatInstant(changedAt, locale))}
        {state === 'draft' && closingWords(application, now, locale)}
      </p>
    </>
  );
}

function closingWords({ wave }: ListedApplication, now: Date, locale: Locale): string {
  if (!wave?.closesAt) return '';
  const words = draftMessages[locale];
  const deadline = formatDeadline(wave.closesAt, locale);
  return `. ${inWave(wave, now) === 'closed' ? words.closed(deadline) : words.closes(deadline)}`;
}
