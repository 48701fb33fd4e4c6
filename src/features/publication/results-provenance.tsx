import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { fingerprintOf } from '#platform/signing.ts';
import { type Definition, DefinitionList } from '#web/components/definition-list.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { addresses as site } from '#web/site-map.ts';
import type { ResultsPage } from './results-page.ts';
import type { Source } from './snapshot.ts';

/** Where the figures come from, how they are sealed, and how a stranger checks them. */
export function ResultsProvenance({ page }: { page: ResultsPage }) {
  const { words, snapshot, proof, addresses } = page;
  const { document, sources } = snapshot.provenance;
  const items: Definition[] = [
    ...sources.map((source) => ({ term: words.source, detail: describe(page, source) })),
    ...(document
      ? [
          { term: words.documentSha, detail: <code>{document.sha256}</code> },
          {
            term: document.file_name,
            detail: <a href={addresses.source}>{words.readSource}</a>,
          },
        ]
      : []),
    { term: words.contentSha, detail: <code>{proof.sha256}</code> },
    {
      term: words.signedBy,
      detail: (
        <a href={localise(site.key, page.locale)}>
          <code>{fingerprintOf(proof.public_key)}</code>
        </a>
      ),
    },
    { term: words.versions, detail: <Versions page={page} /> },
  ];
  return (
    <section id="provenance">
      <h2>{words.provenance}</h2>
      <DefinitionList items={items} />
    </section>
  );
}

const describe = ({ words, locale }: ResultsPage, source: Source) => {
  const day = source.published_on === null ? null : parsePlainDay(source.published_on);
  return (
    <>
      {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}
      {`, ${source.publisher}${day ? `, ${formatDay(day, locale)}` : ''}`}
      {source.url === null && ` (${words.sourceUrlUnknown})`}
    </>
  );
};

const Versions = ({ page }: { page: ResultsPage }) => (
  <ul class="plain-list">
    {page.versions.map(({ version, issued_at, reason }) => (
      <li key={version}>
        <a href={page.addresses.version(version)}>{page.words.version(version)}</a>
        {`, ${page.words.issued(formatInstant(issued_at, page.locale))}`}
        {reason !== null && ` : ${reason}`}
      </li>
    ))}
  </ul>
);

export function ResultsDownloads({ page }: { page: ResultsPage }) {
  const { locale, addresses, words, snapshot } = page;
  const name = addresses.file('publication.json');
  const files = words.downloads;
  return (
    <Downloads
      locale={locale}
      items={[
        { href: addresses.printed, format: files.pdf, label: files.pdfLabel },
        { href: addresses.file('publication.zip'), format: files.zip, label: files.zipLabel },
        { href: name, format: files.signed, label: files.signedLabel },
        ...(snapshot.awards === null
          ? []
          : [
              { href: addresses.file('awards.csv'), format: files.csv, label: files.csvLabel },
              { href: addresses.file('awards.json'), format: files.json, label: files.jsonLabel },
            ]),
      ]}
    >
      <p>
        {words.verify}{' '}
        <code>{`bin/laureat verify ${new URL(addresses.current, page.settings.publicUrl).href}`}</code>
      </p>
    </Downloads>
  );
}
