import { aboutMessages } from './about-messages.ts';
import { PageTitle } from './components/page-title.tsx';
import type { Locale } from './locale.ts';

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
