import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from '#kernel/money.ts';
import type { Finding } from './finding.ts';
import { findingMessagesEn } from './finding-messages-en.ts';
import { findingMessagesFr } from './finding-messages-fr.ts';
import { type FindingMessages, findingValues } from './finding-values.ts';

export const findingMessages = {
  fr: findingMessagesFr,
  en: findingMessagesEn,
} satisfies Record<Locale, FindingMessages>;

/** The sentence a person reads about a finding. */
export function explainFinding(finding: Finding, locale: Locale = 'fr'): string {
  const sentence = findingMessages[locale][finding.kind](findingValues(finding, locale));
  return locale === 'fr' ? holdFrenchSigns(sentence) : sentence;
}
