import { dayIn, formatDay, type PlainDay } from '#kernel/day.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatDeadline } from '#web/hour.ts';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { ApplicationBand } from '../application-band.tsx';
import { ContactLine } from '../draft/contact-views.tsx';
import { filingAddresses } from '../filing/filing-addresses.ts';
import { canBeWithdrawn } from '../filing/withdraw-application.ts';
import { StateTag } from '../state-tag.tsx';
import type { CompletionRequest } from './completion.ts';
import type { CorrectionRequest } from './correction.ts';
import type { VersionLine } from './filed-version-queries.ts';
import type { Next } from './following.ts';
import { followingMessages } from './following-messages.ts';
import type { OpenedFiled } from './open-filed-routes.ts';

export type FollowingPage = OpenedFiled & {
  next: Next;
  silence: { on: PlainDay; isSuspended: boolean } | null;
  completion: CompletionRequest | null;
  isLate: boolean;
  correction: CorrectionRequest | null;
  versions: readonly VersionLine[];
  unread: number;
  canWrite: boolean;
  canEdit: boolean;
  canCorrect: boolean;
  firstSection: string;
  done: 'completed' | 'correctionAsked' | null;
};

/** A filed dossier at one look: where it stands, what comes next, what was filed. */
export function FollowingView(page: FollowingPage) {
  const { locale, application, at } = page;
  const words = followingMessages[locale];
  const title = application.essentials.title || words.untitled;
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb locale={locale} links={[{ href: at.all, label: words.mine }]} current={title} />
      <PageTitle
        over={application.call.settings.name}
        under={`${words.number(application.number.toString())}, ${application.organisationName}`}
      >
        {title}
      </PageTitle>
      <Told {...page} />
      <Standing {...page} />
      <Actions {...page} />
      <Calendar {...page} />
      <Versions {...page} />
      <ContactLine {...page} />
    </>
  );
}

function Told({ locale, done, completion, isLate, correction, after }: FollowingPage) {
  const words = followingMessages[locale];
  return (
    <>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{words[done]}</p>
        </Notice>
      )}
      {completion && (
        <Notice kind="warning" title={words.completionTitle}>
          <p>{words.nexts.answer(formatDay(completion.dueOn, locale))}</p>
          <p>
            <a class="ds-button" href={after.completion}>
              {words.completionGo}
            </a>
          </p>
        </Notice>
      )}
      {isLate && (
        <Notice kind="info" title={words.lateTitle}>
          <p>{words.lateLong}</p>
        </Notice>
      )}
      {correction?.decided?.refusal && (
        <Notice kind="info" title={words.correctionRefused}>
          <p class="as-typed">{correction.decided.refusal}</p>
        </Notice>
      )}
      {correction && !correction.decided && (
        <p>{words.correctionWaits(dayOf(correction.askedAt, locale))}</p>
      )}
    </>
  );
}

const dayOf = (instant: Date, locale: Locale) => formatDay(dayIn('Europe/Paris', instant), locale);

function Standing({ locale, application, next, silence }: FollowingPage) {
  const words = followingMessages[locale];
  const day = silence && formatDay(silence.on, locale);
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.standing}</h2>
      <p>
        <StateTag locale={locale} state={application.state} /> {words.meanings[application.state]}
      </p>
      <p>
        <strong>{words.next} :</strong> {nextWords(next, locale)}
      </p>
      {day && <p>{silence.isSuspended ? words.suspended(day) : words.silence(day)}</p>}
    </section>
  );
}

function nextWords(next: Next, locale: Locale): string {
  const words = followingMessages[locale].nexts;
  switch (next.next) {
    case 'answer':
      return words.answer(formatDay(next.dueOn, locale));
    case 'closing':
      return words.closing(formatDeadline(next.closesAt, locale));
    case 'instruction':
      return next.until ? words.instruction(formatDay(next.until, locale)) : words.nothing;
    case 'committee':
      return next.on ? words.committee(formatDay(next.on, locale)) : words.committeeSomeDay;
    case 'announcement':
      return next.on ? words.announcement(formatDay(next.on, locale)) : words.announcementSomeDay;
    case 'nothing':
      return words.nothing;
  }
}

function Actions(page: FollowingPage) {
  const { locale, application, after, at, unread, canWrite, canEdit, canCorrect } = page;
  const words = followingMessages[locale];
  const filing = filingAddresses(application.id, locale);
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      <ul>
        <li>
          <a href={after.messages}>{words.messages}</a>
          {unread > 0 && <strong>{` (${words.unread(unread)})`}</strong>}
        </li>
        <li>
          <a href={filing.receipt}>{words.receipt}</a>
        </li>
        {canEdit && (
          <li>
            <a href={at.section(page.firstSection)}>{words.edit}</a>
          </li>
        )}
        {canCorrect && (
          <li>
            <a href={after.correction}>{words.correct}</a>
          </li>
        )}
        {canWrite && canBeWithdrawn(application.state) && (
          <li>
            <a href={filing.withdrawal}>{words.withdraw}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Calendar({ locale, application }: FollowingPage) {
  const words = followingMessages[locale];
  const { closesAt, instructionFrom, instructionUntil, committeeOn, announcedOn } =
    application.wave;
  const day = (text: string) => formatDay(text as PlainDay, locale);
  const items = [
    closesAt && { term: words.closingTerm, detail: formatDeadline(closesAt, locale) },
    instructionUntil && {
      term: words.instructionTerm,
      detail: instructionFrom
        ? words.between(day(instructionFrom), day(instructionUntil))
        : words.until(day(instructionUntil)),
    },
    committeeOn && { term: words.committeeTerm, detail: day(committeeOn) },
    announcedOn && { term: words.announcementTerm, detail: day(announcedOn) },
  ].filter((each) => each !== null && each !== '');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{words.calendar}</h2>
      <DefinitionList items={items} />
    </section>
  );
}

function Versions(page: FollowingPage) {
  const { locale, versions, application } = page;
  const words = followingMessages[locale];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <DataTable
        locale={locale}
        id="versions-table"
        caption={words.caption}
        count={words.count(versions.length)}
        rows={versions}
        rowKey={({ version }) => version}
        columns={[
          {
            key: 'version',
            label: words.which,
            cell: ({ version }) =>
              version === application.version
                ? `${words.version(version)} (${words.stands})`
                : words.version(version),
          },
          {
            key: 'filedAt',
            label: words.filedAt,
            cell: ({ filedAt }) => formatInstant(filedAt, locale),
          },
          { key: 'cause', label: words.cause, cell: ({ cause }) => words.causes[cause] },
          {
            key: 'download',
            label: words.download,
            cell: ({ version }) => <VersionFiles page={page} version={version} />,
          },
        ]}
      />
      <p>
        {words.verify} <code>laureat verify-dossier dossier.json</code>
      </p>
    </section>
  );
}

const VersionFiles = ({ page, version }: { page: FollowingPage; version: number }) => (
  <ul class="plain-list">
    {(['pdf', 'zip', 'json'] as const).map((format) => (
      <li key={format}>
        <a href={page.after.version(version, `dossier.${format}`)}>
          {followingMessages[page.locale].formats[format]}
        </a>
      </li>
    ))}
  </ul>
);
