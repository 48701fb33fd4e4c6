import type { PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import type { Letter } from '#platform/documents/letter.ts';
import { letterheadMessages } from './letterhead-messages.ts';
import { onPaper, usualSignatory, type Written } from './on-paper.ts';

/** A letter that says nothing, to see how the others will look. */
export function sampleLetter(letterhead: Written, locale: Locale, day: PlainDay): Letter {
  const words = letterheadMessages[locale].sample;
  return {
    locale,
    day,
    place: letterhead.text.place,
    letterhead: onPaper(letterhead),
    recipient: words.recipient,
    reference: words.reference,
    subject: words.subject,
    salutation: words.salutation,
    paragraphs: words.paragraphs,
    amounts: null,
    closing: words.closing,
    signatory: usualSignatory(letterhead),
    enclosures: [],
  };
}
