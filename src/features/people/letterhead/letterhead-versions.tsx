import { DataTable } from '#web/components/data-table.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { letterheadMessages } from './letterhead-messages.ts';
import type { LetterheadLine } from './letterhead-queries.ts';

type VersionsParts = { locale: Locale; base: string; lines: readonly LetterheadLine[] };

/** Every version, the one in force first, each with its preview. */
export function LetterheadVersions({ locale, base, lines }: VersionsParts) {
  const words = letterheadMessages[locale];
  if (lines.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id="letterhead-versions"
      caption={words.history}
      count={words.count(lines.length)}
      rows={lines}
      rowKey={({ version }) => version}
      columns={[
        {
          key: 'version',
          label: words.version,
          cell: ({ version }) => (
            <a href={`${base}/versions/${version}/letter.pdf`}>{words.previewOf(version)}</a>
          ),
        },
        {
          key: 'written',
          label: words.written,
          cell: ({ writtenAt }) => formatInstant(writtenAt, locale),
        },
        { key: 'by', label: words.by, cell: ({ writtenBy }) => writtenBy ?? words.nobody },
        {
          key: 'action',
          label: words.action,
          cell: ({ version }) =>
            version === lines[0]?.version ? (
              words.current
            ) : (
              <form method="post" action={`${base}/versions/${version}/restoration`}>
                <button
                  class="ds-button"
                  data-variant="secondary"
                  type="submit"
                  aria-label={words.restoreOf(version)}
                >
                  {words.restore}
                </button>
              </form>
            ),
        },
      ]}
    />
  );
}
