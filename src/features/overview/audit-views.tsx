import { formatCount } from '#kernel/money.ts';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import type { Locale } from '#web/locale.ts';
import { auditAddress, auditFileAddress, noCriteria } from './audit-addresses.ts';
import { type AuditCriteria, type AuditProblem, mostCounted, pageSize } from './audit-criteria.ts';
import { AuditFilters } from './audit-filters.tsx';
import { auditMessages } from './audit-messages.ts';
import type { AuditedEvent } from './audit-queries.ts';
import { AuditTable } from './audit-table.tsx';

export type AuditPage = {
  locale: Locale;
  criteria: AuditCriteria;
  before: bigint | null;
  problems: readonly AuditProblem[];
  events: readonly AuditedEvent[];
  count: number;
  names: readonly string[];
  /** Whether the reader audits several authorities, and must be told which. */
  several: boolean;
};

export function AuditView(page: AuditPage) {
  const words = auditMessages[page.locale];
  return (
    <>
      <PageTitle over={words.over}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <WithFilters filters={<AuditFilters {...page} />}>
        {page.events.length === 0 ? <Nothing {...page} /> : <Found {...page} />}
      </WithFilters>
    </>
  );
}

function Found(page: AuditPage) {
  const { locale, criteria, events, count, before, several } = page;
  const words = auditMessages[locale];
  return (
    <>
      <AuditTable {...{ locale, criteria, events, several, found: sayCount(count, locale) }} />
      <Pages {...{ locale, criteria, before, events }} />
      <Downloads
        locale={locale}
        title={words.download}
        items={[
          { href: auditFileAddress(criteria, 'csv', locale), format: 'CSV', label: words.csv },
          {
            href: auditFileAddress(criteria, 'jsonl', locale),
            format: 'JSON Lines',
            label: words.jsonLines,
          },
        ]}
      />
    </>
  );
}

function sayCount(count: number, locale: Locale): string {
  const words = auditMessages[locale];
  if (count > mostCounted) return words.foundMore(formatCount(mostCounted, locale));
  return count === 1 ? words.foundOne : words.found(formatCount(count, locale));
}

type PagesParts = Pick<AuditPage, 'locale' | 'criteria' | 'before' | 'events'>;

/** Events only come on top, so a page is known by where the one before ended, not by a number. */
function Pages({ locale, criteria, before, events }: PagesParts) {
  const words = auditMessages[locale];
  const last = events.at(-1);
  const older = last && events.length === pageSize ? last.position : null;
  if (before === null && older === null) return null;
  return (
    <nav class="pagination" aria-label={words.pages}>
      {before === null ? (
        <span />
      ) : (
        <a rel="prev" href={auditAddress(criteria, locale)}>{`← ${words.newest}`}</a>
      )}
      {older === null ? (
        <span />
      ) : (
        <a rel="next" href={auditAddress(criteria, locale, older)}>{`${words.older} →`}</a>
      )}
    </nav>
  );
}

function Nothing({ locale, criteria, before }: AuditPage) {
  const words = auditMessages[locale];
  const asked = before !== null || Object.values(criteria).some((value) => value !== null);
  return asked ? (
    <EmptyState
      title={words.none}
      next={{ href: auditAddress(noCriteria, locale), label: words.withoutFilters }}
    >
      {words.noneWithFilters}
    </EmptyState>
  ) : (
    <EmptyState title={words.none}>{words.noneYet}</EmptyState>
  );
}
