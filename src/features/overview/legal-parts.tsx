import type { RetentionRun } from '#platform/retention.ts';
import { Tag } from '#web/components/tag.tsx';
import type { Locale } from '#web/locale.ts';
import { legalMessages } from './legal-messages.ts';
import { contactAddress, type LegalTextName, type LegalTexts } from './legal-text.ts';

export type LegalPage = { locale: Locale; texts: LegalTexts };

/** What erases itself, after how long, and when that last happened. */
export type Clock = RetentionRun & { title: string; kept: string };

type TextParts = LegalPage & { name: LegalTextName };

/** What the service wrote, in its own language; what it did not write is said to be missing. */
export function LegalText({ locale, texts, name }: TextParts) {
  const text = texts[name];
  if (text === undefined) {
    return (
      <Tag tone="warning" shape="triangle">
        {legalMessages[locale].missing}
      </Tag>
    );
  }
  const address = contactAddress(text);
  if (address !== null) return <a href={address}>{text.replace('https://', '')}</a>;
  return (
    <span lang="fr">
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </span>
  );
}
