import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { WrittenAnswer } from '../written-views.tsx';
import { dossierMessages } from './dossier-messages.ts';
import type { Difference } from './dossier-page.ts';

type Parts = {
  locale: Locale;
  dossier: { id: string; number: bigint };
  from: number;
  to: number;
  differences: readonly Difference[];
  fileName: (id: string) => string | null;
};

/** Two filed versions side by side, question by question. */
export function DifferencesView({ locale, dossier, from, to, differences, fileName }: Parts) {
  const words = dossierMessages[locale];
  const file = (id: string) => fileName(id) ?? words.fileGone;
  const side = (which: 'before' | 'after') => (difference: Difference) => (
    <WrittenAnswer
      locale={locale}
      label={`${difference.label}, ${words[which]}`}
      written={difference[which]}
      file={file}
    />
  );
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          {
            href: localise(`/office/applications/${dossier.id}`, locale),
            label: words.title(String(dossier.number)),
          },
        ]}
        current={words.differences(from, to)}
      />
      <PageTitle over={words.title(String(dossier.number))}>
        {words.differences(from, to)}
      </PageTitle>
      {differences.length === 0 ? (
        <EmptyState title={words.noDifference}>{words.noDifferenceLong}</EmptyState>
      ) : (
        <DataTable
          locale={locale}
          id="differences"
          caption={words.differences(from, to)}
          count={String(differences.length)}
          rows={differences}
          rowKey={({ key }) => key}
          columns={[
            { key: 'question', label: words.question, cell: ({ label }) => label },
            { key: 'before', label: words.before, cell: side('before') },
            { key: 'after', label: words.after, cell: side('after') },
          ]}
        />
      )}
    </>
  );
}
