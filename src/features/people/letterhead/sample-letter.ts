import type { PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import type { Letter, Letterhead, Signatory } from '#platform/documents/letter.ts';
import { letterheadMessages } from './letterhead-messages.ts';
import type { KeptLetterhead } from './letterhead-queries.ts';

type Written = Pick<KeptLetterhead, 'text' | 'logo'>;

/** A letterhead as documents take it. */
export const onPaper = ({ text, logo }: Written): Letterhead => ({
  authority: text.name,
  lines: [...text.address, ...text.contact],
  footer: text.footer,
  logo,
});

/** Who signs when nobody else is named. */
export const usualSignatory = ({ text }: Written): Signatory => ({
  name: text.signatoryName,
  quality: text.signatoryQuality,
  delegation: null,
});

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
