import { cents, formatEuros } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { toTheSecond } from '../filing/receipt-facts.ts';
import { dossierMessages } from './dossier-messages.ts';
import type { DossierPage } from './dossier-page.ts';

/** What became of the dossier, and who may look at it. */
export const DossierHistory = (page: DossierPage) => (
  <div class="no-print">
    <Versions {...page} />
    <Attempts {...page} />
    <Events {...page} />
    <WhoSees {...page} />
  </div>
);

function Versions({ locale, dossier, versions }: DossierPage) {
  const words = dossierMessages[locale];
  const base = `/office/applications/${dossier.id}`;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <DataTable
        locale={locale}
        id="version-table"
        caption={words.versionCaption}
        count={String(versions.length)}
        rows={versions}
        rowKey={({ version }) => version}
        columns={[
          {
            key: 'version',
            label: words.columns.version,
            cell: ({ version }) => (
              <a href={localise(`${base}?version=${version}`, locale)}>{String(version)}</a>
            ),
          },
          { key: 'cause', label: words.columns.cause, cell: ({ cause }) => words.causes[cause] },
          {
            key: 'at',
            label: words.columns.at,
            cell: ({ filedAt }) => formatInstant(filedAt, locale),
          },
          { key: 'by', label: words.columns.by, cell: ({ by }) => by ?? words.machine },
          {
            key: 'requested',
            label: words.columns.requested,
            numeric: true,
            cell: ({ requestedCents }) => formatEuros(cents(requestedCents), locale),
          },
          {
            key: 'compare',
            label: words.columns.compare,
            cell: ({ version }) =>
              version > 1 && (
                <a href={localise(`${base}/differences?from=${version - 1}&to=${version}`, locale)}>
                  {words.compare(version - 1)}
                </a>
              ),
          },
        ]}
      />
    </section>
  );
}

function Attempts({ locale, attempts }: DossierPage) {
  const words = dossierMessages[locale];
  const outcomes: Record<string, string> = words.outcomes;
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">{words.attempts}</h2>
      {attempts.length === 0 ? (
        <p>{words.noAttempt}</p>
      ) : (
        <DataTable
          locale={locale}
          id="attempt-table"
          caption={words.attempts}
          count={String(attempts.length)}
          rows={attempts}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: 'at',
              label: words.columns.at,
              cell: ({ pressedAt }) => (
                <time dateTime={pressedAt.toISOString()}>{toTheSecond(pressedAt, locale)}</time>
              ),
            },
            { key: 'by', label: words.columns.by, cell: ({ by }) => by ?? words.noOne },
            {
              key: 'outcome',
              label: words.outcome,
              cell: ({ outcome }) => outcomes[outcome] ?? words.otherOutcome(outcome),
            },
            { key: 'facts', label: words.details, cell: ({ facts }) => <Facts facts={facts} /> },
          ]}
        />
      )}
    </section>
  );
}

const Facts = ({ facts }: { facts: Readonly<Record<string, unknown>> }) => (
  <>
    {Object.entries(facts).map(([name, value]) => (
      <div key={name}>
        <code>{`${name} : ${Array.isArray(value) ? value.join(', ') : String(value)}`}</code>
      </div>
    ))}
  </>
);

function Events({ locale, events }: DossierPage) {
  const words = dossierMessages[locale];
  return (
    <section aria-labelledby="events">
      <h2 id="events">{words.events}</h2>
      <DataTable
        locale={locale}
        id="event-table"
        caption={words.events}
        count={String(events.length)}
        rows={events}
        rowKey={({ sequence }) => sequence}
        columns={[
          { key: 'at', label: words.columns.at, cell: ({ at }) => formatInstant(at, locale) },
          { key: 'event', label: words.event, cell: ({ name }) => <code>{name}</code> },
          { key: 'by', label: words.columns.by, cell: ({ by }) => by ?? words.machine },
          { key: 'facts', label: words.details, cell: ({ facts }) => <Facts facts={facts} /> },
        ]}
      />
    </section>
  );
}

function WhoSees({ locale, whoSees }: DossierPage) {
  const words = dossierMessages[locale];
  return (
    <section aria-labelledby="who-sees">
      <h2 id="who-sees">{words.whoSees}</h2>
      <ul>
        {whoSees.map(({ name, as }) => (
          <li key={`${as} ${name}`}>{`${name}, ${words.whoAs[as]}`}</li>
        ))}
      </ul>
    </section>
  );
}
