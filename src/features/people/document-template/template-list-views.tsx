import { DataTable } from '#web/components/data-table.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Locale } from '#web/locale.ts';
import type { Authority } from '../authority.ts';
import { type LetterKind, type LetterLocale, letterKinds } from './document-template.ts';
import { nameTemplate, nameVersion, templateAddress } from './template-address.ts';
import { templateMessages } from './template-messages.ts';
import type { InForce } from './template-queries.ts';

type Service = { authority: Authority; inForce: readonly InForce[] };
type ListPage = { locale: Locale; services: readonly Service[] };

/** Every letter in both languages, with what it is made from. */
export function TemplatesView({ locale, services }: ListPage) {
  const words = templateMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {services.map((service) => (
        <section key={service.authority.id}>
          <h2>{service.authority.name}</h2>
          <DataTable
            locale={locale}
            id={`templates-${service.authority.slug}`}
            caption={words.caption}
            count={words.count(letterKinds.length)}
            rows={letterKinds}
            rowKey={(kind) => kind}
            columns={[
              { key: 'letter', label: words.letter, cell: (kind) => words.kinds[kind] },
              languageColumn(locale, service, 'fr'),
              languageColumn(locale, service, 'en'),
            ]}
          />
        </section>
      ))}
    </>
  );
}

const languageColumn = (
  locale: Locale,
  { authority, inForce }: Service,
  language: LetterLocale,
) => ({
  key: language,
  label: templateMessages[locale].languages[language],
  cell: (kind: LetterKind) => {
    const named = { kind, locale: language };
    const own = inForce.find((each) => each.kind === kind && each.locale === language);
    const made = nameVersion(own ?? { version: 0, form: 'text' }, locale);
    return (
      <a
        href={templateAddress(authority.slug, named, locale)}
        aria-label={templateMessages[locale].letterOf(made, nameTemplate(named, locale))}
      >
        {made}
      </a>
    );
  },
});
