import type { Locale } from '#web/locale.ts';
import { registerMessages } from './legal-register-messages.ts';
import { type LegalTexts, usualMonths } from './legal-text.ts';

export type Processing = {
  name: string;
  purpose: string;
  people: string;
  data: string;
  recipients: string;
  kept: string;
};

/** The three clocks as the service set them, else as usual. */
export function monthsOf(texts: LegalTexts): { drafts: number; refused: number; funded: number } {
  const set = { ...usualMonths, ...texts };
  return {
    drafts: Number(set['months-drafts']),
    refused: Number(set['months-refused']),
    funded: Number(set['months-funded']),
  };
}

export function listProcessings(texts: LegalTexts, locale: Locale): readonly Processing[] {
  const words = registerMessages[locale];
  const clocks = monthsOf(texts);
  const kept: Record<keyof typeof words.processings, string> = {
    drafts: words.drafts(words.months(clocks.drafts)),
    refused: words.refused(words.months(clocks.refused)),
    funded: words.funded(words.months(clocks.funded)),
    ...words.keptAs,
  };
  return (Object.keys(kept) as (keyof typeof kept)[]).map((name) => {
    const [purpose = '', people = '', data = '', recipients = ''] = words.processings[name];
    return { name, purpose, people, data, recipients, kept: kept[name] };
  });
}
