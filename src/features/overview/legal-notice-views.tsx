import { DefinitionList } from '#web/components/definition-list.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { legalMessages } from './legal-messages.ts';
import { type LegalPage, LegalText } from './legal-parts.tsx';
import type { LegalTextName } from './legal-text.ts';

export function LegalNoticeView({ locale, texts }: LegalPage) {
  const words = legalMessages[locale].notice;
  const says = (term: string, name: LegalTextName) => ({
    term,
    detail: <LegalText locale={locale} texts={texts} name={name} />,
  });
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.publisherTitle}</h2>
      <DefinitionList
        items={[
          says(words.publisher, 'publisher'),
          says(words.address, 'publisher-address'),
          says(words.contact, 'publisher-contact'),
          says(words.director, 'director'),
        ]}
      />
      <h2>{words.hostTitle}</h2>
      <DefinitionList
        items={[
          says(words.host, 'host'),
          says(words.address, 'host-address'),
          says(words.contact, 'host-contact'),
        ]}
      />
      <h2>{words.reuseTitle}</h2>
      <p>{words.reuse}</p>
      <p>
        <a href={localise(addresses.data, locale)}>{words.proof}</a>
      </p>
    </>
  );
}

export function SecurityView({ locale, texts }: LegalPage) {
  const words = legalMessages[locale].security;
  const detail = <LegalText locale={locale} texts={texts} name="security-contact" />;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.contactTitle}</h2>
      <DefinitionList items={[{ term: words.contact, detail }]} />
      <h2>{words.howTitle}</h2>
      <ul>
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {texts['security-contact'] && (
        <p>
          <a href="/.well-known/security.txt">{words.file}</a>
        </p>
      )}
    </>
  );
}
