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

/** French sets a space before its double signs; a line must never begin with one of them. */
export const holdFrenchSigns = (sentence: string): string =>
  sentence.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%])/g, '\u00a0$1');
