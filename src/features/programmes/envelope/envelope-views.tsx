import { formatDay, type PlainDay } from '#kernel/day.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { creditMessages } from '../credit/credit-messages.ts';
import { type MovementsPart, MovementTable } from '../credit/movement-table.tsx';
import { type EntriesPart, EntryTable } from '../ledger/entry-table.tsx';
import { EventList } from '../ledger/event-list.tsx';
import type { EnvelopeEvent } from '../ledger/ledger-queries.ts';
import { envelopePath, programmePath } from '../programme-office.ts';
import { ClosingNotice } from './closing-notice.tsx';
import type { PossibleDelegate } from './delegate-queries.ts';
import { DelegateForm } from './delegate-views.tsx';
import { envelopeMessages } from './envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';
import { EnvelopeStanding } from './envelope-standing.tsx';
import { EnvelopeTable } from './envelope-table.tsx';
import { findTerritoryName } from './territory-names.ts';

export type EnvelopePage = {
  locale: Locale;
  today: PlainDay;
  envelope: EnvelopeWithTotals;
  parent: EnvelopeWithTotals | null;
  parts: readonly EnvelopeWithTotals[];
  links: readonly LinkTo[];
  movements: MovementsPart;
  entries: EntriesPart;
  events: readonly EnvelopeEvent[];
  mayWrite: boolean;
  done: 'saved' | 'moved' | null;
  /** Of a delegated part, to those who manage it: who may follow it. */
  delegates: readonly PossibleDelegate[] | null;
};

export function EnvelopeView(page: EnvelopePage) {
  const { locale, today, envelope, links, parts, done } = page;
  const words = envelopeMessages[locale];
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={envelope.name} />
      <PageTitle under={[envelope.year, words.channels[envelope.channel]].join(' · ')}>
        {envelope.name}
      </PageTitle>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{done === 'saved' ? words.saved : creditMessages[locale].saved}</p>
        </Notice>
      )}
      <ClosingNotice locale={locale} today={today} envelopes={[envelope]} />
      {page.mayWrite && <EnvelopeActions {...page} />}
      <EnvelopeStanding locale={locale} envelope={envelope} />
      {parts.length > 0 && (
        <EnvelopeTable locale={locale} id="parts" caption={words.parts} envelopes={parts} />
      )}
      <EntryTable {...page.entries} />
      <MovementTable {...page.movements} />
      <EnvelopeTerms {...page} />
      {page.delegates && <DelegateForm {...{ locale, envelope }} possible={page.delegates} />}
      <h2>{words.history}</h2>
      <EventList locale={locale} events={page.events} />
    </>
  );
}

/** What makes sense here: a part is given its credits by its whole, and a carry-over starts from a whole. */
function EnvelopeActions({ locale, envelope }: EnvelopePage) {
  const words = { ...envelopeMessages[locale], ...creditMessages[locale] };
  const path = envelopePath(envelope);
  const isWhole = envelope.parentId === null;
  const actions: LinkTo[] = [
    ...(isWhole ? [{ href: `${path}/grant`, label: words.grantLink }] : []),
    { href: `${path}/transfer`, label: words.transferLink },
    ...(isWhole ? [{ href: `${path}/carry-over`, label: words.carryLink }] : []),
    {
      href: `${programmePath(envelope.programmeId)}/envelopes/new?parent=${envelope.id}`,
      label: words.openPart,
    },
    { href: `${path}/edition`, label: words.edit },
  ];
  return (
    <ul class="actions">
      {actions.map(({ href, label }) => (
        <li key={href}>
          <a href={localise(href, locale)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

function EnvelopeTerms({ locale, envelope, parent }: EnvelopePage) {
  const words = envelopeMessages[locale];
  const { territory, delegation } = envelope;
  const said = (text: string) => text || words.noAnswer;
  return (
    <>
      <h2>{words.terms}</h2>
      <DefinitionList
        items={[
          ...(parent
            ? [
                {
                  term: words.parent,
                  detail: <a href={localise(envelopePath(parent), locale)}>{parent.name}</a>,
                },
              ]
            : []),
          {
            term: words.territory,
            detail: territory === null ? words.wholeTerritory : findTerritoryName(territory),
          },
          { term: words.source, detail: said(envelope.sourceReference) },
          { term: words.budgetProgramme, detail: said(envelope.budgetProgramme) },
          { term: words.costCentre, detail: said(envelope.costCentre) },
          { term: words.activityCodes, detail: said(envelope.activityCodes.join(', ')) },
          { term: words.closesOn, detail: formatDay(envelope.closesOn, locale) },
          ...(delegation
            ? [
                {
                  term: words.delegation,
                  detail: words.delegatedTo(delegation.service, delegation.reference),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
