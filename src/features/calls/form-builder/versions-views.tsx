import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';
import { removalMessages } from './removal-messages.ts';

type Version = { version: number; savedAt: Date; savedBy: string | null };
export type VersionsPage = {
  locale: Locale;
  callName: string;
  at: BuilderAddresses;
  versions: readonly Version[];
};

export function VersionsView({ locale, callName, at, versions }: VersionsPage) {
  const words = removalMessages[locale];
  const { title: form } = builderMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: form },
        ]}
        current={words.versionsTitle}
      />
      <PageTitle over={form}>{words.versionsTitle}</PageTitle>
      <p class="lead">{words.versionsLead}</p>
      {versions.length === 0 ? (
        <EmptyState
          title={words.noVersionTitle}
          next={{ href: at.outline, label: builderMessages[locale].title }}
        >
          {words.noVersion}
        </EmptyState>
      ) : (
        <DataTable
          locale={locale}
          id="versions"
          caption={words.versionsTitle}
          count={words.count(versions.length)}
          rows={versions}
          rowKey={({ version }) => version}
          columns={[
            { key: 'version', label: words.version, cell: ({ version }) => String(version) },
            {
              key: 'saved-at',
              label: words.savedAt,
              cell: ({ savedAt }) => formatInstant(savedAt, locale),
            },
            {
              key: 'saved-by',
              label: words.savedBy,
              cell: ({ savedBy }) => savedBy ?? words.somebody,
            },
            {
              key: 'restore',
              label: words.restore,
              cell: ({ version }) => (
                <form method="post" action={at.restoration}>
                  <input type="hidden" name="version" value={version} />
                  <Button variant="tertiary">{words.restore}</Button>
                </form>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
