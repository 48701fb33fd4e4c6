import { aboutMessages } from './about-messages.ts';
import { accessibilityMessages } from './accessibility-messages.ts';
import { PageTitle } from './components/page-title.tsx';
import type { Locale } from './locale.ts';

export function AccessibilityPage({ locale }: { locale: Locale }) {
  const words = accessibilityMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.commitment}</p>
      <h2>{words.stateTitle}</h2>
      <p>{words.state}</p>
      <h2>{words.doneTitle}</h2>
      <ul>
        {words.done.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.limit}</p>
      <h2>{words.contactTitle}</h2>
      <p>{words.contact}</p>
      <h2>{words.remedyTitle}</h2>
      <p>{words.remedy}</p>
      <p>
        <a href="https://formulaire.defenseurdesdroits.fr/">{words.remedyLink}</a>
      </p>
    </>
  );
}

export function AboutPage({ locale, version }: { locale: Locale; version: string }) {
  const words = aboutMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.proofTitle}</h2>
      <p>{words.proof}</p>
      <h2>{words.privacyTitle}</h2>
      <p>{words.privacy}</p>
      <h2 id="source">{words.sourceTitle}</h2>
      <p>{words.source}</p>
      <h2>{words.partsTitle}</h2>
      <p>{words.parts}</p>
      <h2>{words.versionTitle}</h2>
      <p>{version}</p>
    </>
  );
}
