import { type Column, DataTable } from '#web/components/data-table.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { auditAddress, noCriteria } from './audit-addresses.ts';
import type { AuditCriteria } from './audit-criteria.ts';
import { auditMessages } from './audit-messages.ts';
import type { AuditedEvent } from './audit-queries.ts';

type Parts = {
  locale: Locale;
  criteria: AuditCriteria;
  events: readonly AuditedEvent[];
  several: boolean;
  found: string;
};

export const AuditTable = ({ locale, events, several, found }: Parts) => (
  <DataTable
    locale={locale}
    id="events"
    caption={auditMessages[locale].table}
    count={found}
    columns={columnsOf(locale, several)}
    rows={events}
    rowKey={({ position }) => String(position)}
  />
);

function columnsOf(locale: Locale, several: boolean): Column<AuditedEvent>[] {
  const words = auditMessages[locale];
  return [
    { key: 'when', label: words.when, cell: (event) => formatInstant(event.happened_at, locale) },
    { key: 'what', label: words.what, cell: ({ name }) => <code>{name}</code> },
    {
      key: 'about',
      label: words.about,
      cell: (event) => <Subject event={event} locale={locale} several={several} />,
    },
    { key: 'who', label: words.who, cell: (event) => sayActor(event, locale) },
    { key: 'facts', label: words.facts, cell: (event) => <Facts event={event} locale={locale} /> },
  ];
}

type CellParts = { event: AuditedEvent; locale: Locale };

/** A link to all that happened to this subject. */
function Subject({ event, locale, several }: CellParts & { several: boolean }) {
  const { subject_kind: subjectKind, subject_id: subjectId } = event;
  const href = auditAddress({ ...noCriteria, subjectKind, subjectId }, locale);
  return (
    <>
      <a href={href}>{`${subjectKind} ${shortened(subjectId)}`}</a>
      <br />
      {auditMessages[locale].place(event.sequence)}
      {several && ` · ${event.authority}`}
    </>
  );
}

/** The first part of an identifier tells two subjects apart on a page; the address holds the whole. */
const shortened = (id: string): string => (id.length > 13 ? `${id.slice(0, 8)}…` : id);

function sayActor({ actor_id, actor }: AuditedEvent, locale: Locale): string {
  const words = auditMessages[locale];
  if (actor_id === null) return words.system;
  return actor ?? `${words.unknownActor} (${shortened(actor_id)})`;
}

function Facts({ event, locale }: CellParts) {
  const words = auditMessages[locale];
  const facts = Object.entries(event.facts);
  const personal = Object.keys(event.commitments).length;
  if (facts.length === 0 && personal === 0) return <>{words.noFacts}</>;
  return (
    <>
      {facts.map(([name, value]) => (
        <div key={name} class="event-fact">{`${name} = ${value}`}</div>
      ))}
      {personal > 0 && <div>{words.personal(personal)}</div>}
    </>
  );
}
