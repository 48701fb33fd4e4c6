import { PageTitle } from '#web/components/page-title.tsx';
import { accessibilityMessages } from './legal-accessibility-messages.ts';
import { type LegalPage, LegalText } from './legal-parts.tsx';

export function AccessibilityView({ locale, texts }: LegalPage) {
  const words = accessibilityMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.commitment}</p>
      <p>
        {`${words.service} : `}
        <LegalText locale={locale} texts={texts} name="publisher" />
      </p>
      <h2>{words.stateTitle}</h2>
      <p>{words.state}</p>
      <h2>{words.resultsTitle}</h2>
      <p>{words.results}</p>
      <h2>{words.notAccessibleTitle}</h2>
      <p>{words.notAccessible}</p>
      <Lines lines={words.unknown} />
      <p>{words.exempt}</p>
      <h2>{words.doneTitle}</h2>
      <Lines lines={words.done} />
      <p>{words.limit}</p>
      <h2>{words.establishedTitle}</h2>
      <p>{words.established}</p>
      <h2>{words.contactTitle}</h2>
      <p>
        {words.contact} <LegalText locale={locale} texts={texts} name="accessibility-contact" />
      </p>
      <h2>{words.remedyTitle}</h2>
      <p>{words.remedy}</p>
      <p>
        <a href="https://formulaire.defenseurdesdroits.fr/">{words.remedyLink}</a>
      </p>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
