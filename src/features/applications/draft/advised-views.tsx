import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { applicationAddresses } from '../application-addresses.ts';
import { adviceMessages } from './advice-messages.ts';
import type { listAdvised } from './advice-queries.ts';
import { draftMessages } from './draft-messages.ts';

type Parts = { locale: Locale; advised: Awaited<ReturnType<typeof listAdvised>> };

/** What applicants gave somebody of a service to read. */
export function AdvisedView({ locale, advised }: Parts) {
  const words = adviceMessages[locale];
  return (
    <>
      <PageTitle under={words.advisedLead}>{words.advised}</PageTitle>
      {advised.length === 0 ? (
        <EmptyState title={words.advisedNone}>{words.advisedNoneLong}</EmptyState>
      ) : (
        <DataTable
          locale={locale}
          id="advised"
          caption={words.advised}
          count={words.count(advised.length)}
          rows={advised}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'draft',
              label: words.draft,
              cell: ({ id, title }) => (
                <a href={applicationAddresses(id, locale).dossier}>
                  {title || draftMessages[locale].untitled}
                </a>
              ),
            },
            { key: 'asking', label: words.asking, cell: (each) => each.organisationName },
            { key: 'call', label: words.call, cell: ({ callName }) => callName },
            {
              key: 'since',
              label: words.askedOn,
              cell: ({ since }) => formatInstant(since, locale),
            },
          ]}
        />
      )}
    </>
  );
}
