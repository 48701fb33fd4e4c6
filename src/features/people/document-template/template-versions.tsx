import { DataTable } from '#web/components/data-table.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { nameVersion } from './template-address.ts';
import { templateMessages } from './template-messages.ts';
import type { TemplateLine } from './template-queries.ts';

type VersionsParts = {
  locale: Locale;
  base: string;
  versions: readonly TemplateLine[];
  inForce: number;
};
type Line = Omit<TemplateLine, 'writtenAt'> & { writtenAt: Date | null };

const original: Line = { version: 0, form: 'text', writtenAt: null, writtenBy: null };

/** The service's versions, the latest first, and the original text that one can go back to. */
export function TemplateVersions({ locale, base, versions, inForce }: VersionsParts) {
  const words = templateMessages[locale];
  const lines: readonly Line[] = [...versions, original];
  return (
    <DataTable
      locale={locale}
      id="template-versions"
      caption={words.versions}
      count={words.versionsCount(lines.length)}
      rows={lines}
      rowKey={({ version }) => version}
      columns={[
        { key: 'version', label: words.version, cell: (line) => nameVersion(line, locale) },
        {
          key: 'preview',
          label: words.preview,
          cell: (line) => <Previews {...{ locale, base, line }} />,
        },
        {
          key: 'written',
          label: words.writtenAt,
          cell: ({ writtenAt }) => (writtenAt ? formatInstant(writtenAt, locale) : '–'),
        },
        {
          key: 'by',
          label: words.by,
          cell: ({ version, writtenBy }) => (version === 0 ? '–' : (writtenBy ?? words.nobody)),
        },
        {
          key: 'action',
          label: words.action,
          cell: (line) =>
            line.version === inForce ? words.current : <Activate {...{ locale, base, line }} />,
        },
      ]}
    />
  );
}

type LineParts = { locale: Locale; base: string; line: Line };

function Previews({ locale, base, line }: LineParts) {
  const words = templateMessages[locale];
  const { version, form } = line;
  const name = nameVersion(line, locale);
  const shown = form === 'docx' ? words.previewDocx : words.previewPdf;
  return (
    <>
      <a href={`${base}/versions/${version}/preview`} aria-label={words.previewOf(shown, name)}>
        {shown}
      </a>
      {form === 'docx' && (
        <>
          {' · '}
          <a
            href={`${base}/versions/${version}/document`}
            aria-label={words.sourceOf(version)}
            download
          >
            {words.source}
          </a>
        </>
      )}
    </>
  );
}

function Activate({ locale, base, line }: LineParts) {
  const words = templateMessages[locale];
  return (
    <form method="post" action={`${base}/versions/${line.version}/activation`}>
      <button
        class="ds-button"
        data-variant="secondary"
        type="submit"
        aria-label={words.activateOf(nameVersion(line, locale))}
      >
        {words.activate}
      </button>
    </form>
  );
}
