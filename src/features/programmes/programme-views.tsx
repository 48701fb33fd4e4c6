import type { PlainDay } from '#kernel/day.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { ClosingNotice } from './envelope/closing-notice.tsx';
import { envelopeMessages } from './envelope/envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope/envelope-queries.ts';
import { EnvelopeTable, wholesFirst } from './envelope/envelope-table.tsx';
import type { ProgrammeSheet } from './programme.ts';
import { programmeMessages } from './programme-messages.ts';
import { programmePath, programmesPath } from './programme-office.ts';
import { shareMessages } from './share/share-messages.ts';
import { sharePath } from './share/share-page.ts';
import { groupsPath } from './working-group/group-office.ts';
import { groupMessages } from './working-group/working-group-messages.ts';

export type ProgrammePage = {
  locale: Locale;
  today: PlainDay;
  programme: ProgrammeSheet;
  envelopes: readonly EnvelopeWithTotals[];
  mayWrite: boolean;
  /** Of the table of envelopes, when there are more than a page holds. */
  page: number;
  saved: boolean;
};

export function ProgrammeView(page: ProgrammePage) {
  const { locale, today, programme, envelopes, saved } = page;
  const words = programmeMessages[locale];
  const { years, description, source } = programme;
  const closing = envelopes.filter(({ closesOn }) => today <= closesOn);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(programmesPath, locale), label: words.title }]}
        current={programme.name}
      />
      <PageTitle under={years && words.yearsOf(years.first, years.last)}>
        {programme.name}
      </PageTitle>
      {saved && (
        <Notice kind="success" title={words.done} live>
          <p>{words.saved}</p>
        </Notice>
      )}
      <ClosingNotice {...{ locale, today, envelopes: closing }} />
      {description && <p class="lead">{description}</p>}
      {source && <p>{`${words.source}${locale === 'fr' ? '\u00a0: ' : ': '}${source}`}</p>}
      <ProgrammeActions {...page} />
      <EnvelopesByYear {...page} />
    </>
  );
}

function ProgrammeActions({ locale, programme, envelopes, mayWrite }: ProgrammePage) {
  const path = programmePath(programme.id);
  const links = [
    mayWrite &&
      envelopes.length > 0 && { to: `${path}/envelopes/new`, label: envelopeMessages[locale].open },
    mayWrite && { to: `${path}/edition`, label: programmeMessages[locale].edit },
    mayWrite && { to: groupsPath(programme.id), label: groupMessages[locale].title },
    { to: sharePath(programme.id), label: shareMessages[locale].title },
  ];
  return (
    <ul class="actions">
      {links.map(
        (link) =>
          link && (
            <li key={link.to}>
              <a href={localise(link.to, locale)}>{link.label}</a>
            </li>
          ),
      )}
    </ul>
  );
}

function EnvelopesByYear({ locale, programme, envelopes, mayWrite, page }: ProgrammePage) {
  const words = envelopeMessages[locale];
  const path = programmePath(programme.id);
  if (envelopes.length === 0) {
    const next = { href: localise(`${path}/envelopes/new`, locale), label: words.open };
    return (
      <EmptyState title={words.none} {...(mayWrite ? { next } : {})}>
        {words.noneLong}
      </EmptyState>
    );
  }
  return (
    <>
      <YearTables {...{ locale, programme, envelopes, page }} />
      <Downloads
        locale={locale}
        items={[
          { href: localise(`${path}/envelopes.csv`, locale), format: 'CSV', label: words.csv },
        ]}
      />
    </>
  );
}

const envelopesOnAPage = 200;

type TablesParts = Pick<ProgrammePage, 'locale' | 'programme' | 'envelopes' | 'page'>;

/** A table a year, the latest first; the sums of a year are whole on each page that shows a part of it. */
function YearTables({ locale, programme, envelopes, page }: TablesParts) {
  const years = [...Map.groupBy(envelopes, ({ year }) => year)];
  const ordered = years.flatMap(([, ofYear]) => wholesFirst(ofYear));
  const from = (page - 1) * envelopesOnAPage;
  const shown = Map.groupBy(ordered.slice(from, from + envelopesOnAPage), ({ year }) => year);
  return (
    <>
      {years.map(([year, ofYear]) => {
        const rows = shown.get(year);
        return (
          rows && (
            <EnvelopeTable
              key={year}
              locale={locale}
              id={`envelopes-${year}`}
              caption={envelopeMessages[locale].ofYear(year)}
              envelopes={ofYear}
              shown={rows}
            />
          )
        );
      })}
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(envelopes.length / envelopesOnAPage)}
        href={(number) => localise(`${programmePath(programme.id)}?page=${number}`, locale)}
      />
    </>
  );
}
