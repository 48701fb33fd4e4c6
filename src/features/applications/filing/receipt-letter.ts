import type { KeptLetterhead } from '#features/people/letterhead/letterhead-queries.ts';
import { onPaper, usualSignatory } from '#features/people/letterhead/on-paper.ts';
import type { PlainDay } from '#kernel/day.ts';
import type { Letter } from '#platform/documents/letter.ts';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptPage } from './receipt-page.ts';

/**
 * The receipt on the service's paper. Its words are ours and the law's, whatever template the
 * service wrote: what a receipt must say is not left to be forgotten.
 */
export function receiptLetter(page: ReceiptPage, letterhead: KeptLetterhead): Letter {
  const words = receiptMessages[page.locale];
  return {
    locale: page.locale,
    day: page.day as PlainDay,
    place: letterhead.text.place,
    letterhead: onPaper(letterhead),
    recipient: [page.organisation, ...page.postal],
    reference: page.number,
    subject: words.subject(page.number, page.call),
    salutation: words.salutation,
    paragraphs: [
      words.received(page.organisation, page.filedAt, page.call),
      words.projectLine(page.title, page.requested),
      ...(page.files.length > 0 ? [words.filesLine(page.files.join(', '))] : []),
      words.hashLine(page.version, inGroups(page.sha256)),
      words.nothingSaid,
      words.silence(page.silenceOn),
      words.remedies,
      words.contactLine(page.contact),
    ],
    amounts: null,
    closing: words.closing,
    signatory: usualSignatory(letterhead),
    enclosures: [],
  };
}

/** A line of paper is shorter than a hash. */
const inGroups = (hash: string): string => (hash.match(/.{1,16}/g) ?? []).join(' ');
