import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { type Clock, type LegalPage, LegalText } from './legal-parts.tsx';
import { privacyMessages } from './legal-privacy-messages.ts';
import { listProcessings, monthsOf } from './legal-register.ts';
import { registerMessages } from './legal-register-messages.ts';

type Who = LegalPage & { controller: string; officer: string };
const Responsible = ({ controller, officer, ...page }: Who) => (
  <DefinitionList
    items={[
      { term: controller, detail: <LegalText {...page} name="data-controller" /> },
      { term: officer, detail: <LegalText {...page} name="data-protection-contact" /> },
    ]}
  />
);

export function PrivacyView({ locale, texts }: LegalPage) {
  const words = privacyMessages[locale];
  const { months } = registerMessages[locale];
  const clocks = monthsOf(texts);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.whoTitle}</h2>
      <Responsible locale={locale} texts={texts} {...words} />
      <h2>{words.whyTitle}</h2>
      <p>{words.why}</p>
      <h2>{words.keptTitle}</h2>
      <p>{words.clocks(months(clocks.drafts), months(clocks.refused), months(clocks.funded))}</p>
      <p>
        {words.kept} <a href={localise(addresses.dataRegister, locale)}>{words.register}</a>
      </p>
      <h2>{words.publishedTitle}</h2>
      <p>{words.published}</p>
      <h2>{words.visitTitle}</h2>
      <p>{words.visit}</p>
      <h2>{words.rightsTitle}</h2>
      <ul>
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <p>{words.ask}</p>
      <p>
        {words.complaint} <a href="https://www.cnil.fr/fr/plaintes">{words.complaintLink}</a>
      </p>
    </>
  );
}

export function DataRegisterView({
  locale,
  texts,
  clocks,
}: LegalPage & { clocks: readonly Clock[] }) {
  const words = registerMessages[locale];
  const rows = listProcessings(texts, locale);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <Responsible locale={locale} texts={texts} {...words} />
      <DataTable
        locale={locale}
        id="processings"
        caption={words.caption}
        count={words.count(rows.length)}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'purpose', label: words.purpose, cell: (row) => row.purpose },
          { key: 'people', label: words.people, cell: (row) => row.people },
          { key: 'data', label: words.data, cell: (row) => row.data },
          { key: 'recipients', label: words.recipients, cell: (row) => row.recipients },
          { key: 'kept', label: words.kept, cell: (row) => row.kept },
        ]}
      />
      <p>{words.clocks}</p>
      <Clocks locale={locale} clocks={clocks} />
    </>
  );
}

function Clocks({ locale, clocks }: { locale: Locale; clocks: readonly Clock[] }) {
  const words = registerMessages[locale].erasing;
  const at = (instant: Date | null, otherwise: string) =>
    instant ? formatInstant(instant, locale) : otherwise;
  return (
    <DataTable
      locale={locale}
      id="clocks"
      caption={words.caption}
      count={words.count(clocks.length)}
      rows={clocks}
      rowKey={({ job }) => job}
      columns={[
        { key: 'what', label: words.what, cell: ({ title }) => title },
        { key: 'kept', label: words.kept, cell: ({ kept }) => kept },
        { key: 'ran', label: words.ran, cell: ({ ranAt }) => at(ranAt, words.neverRan) },
        {
          key: 'erased',
          label: words.erased,
          cell: ({ erasedAt, erased }) =>
            erasedAt ? words.rows(erased, formatInstant(erasedAt, locale)) : words.nothingYet,
        },
      ]}
    />
  );
}
