import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { letterMessages } from './letter-messages.ts';
import type { Logo } from './render-pdf.ts';
import { setTexts } from './set-text.ts';

/** Who signs, and by which right: an authority's letter says both. */
export type Signatory = {
  name: string;
  /** "Le directeur régional". */
  quality: string;
  /** The order that delegates the signature, as it is cited; null when signed by right. */
  delegation: string | null;
};

/** How an authority's letters begin and end, kept by the authority. */
export type Letterhead = {
  authority: string;
  /** Service, address, telephone: one line each. */
  lines: readonly string[];
  logo: Logo | null;
  /** At the foot of each page; empty: the name of the authority. */
  footer: readonly string[];
};

/** A letter, its amounts and days already written by the kernel. */
export type Letter = {
  locale: Locale;
  day: PlainDay;
  place: string;
  /** In place of the two, where they are not known yet. */
  dated?: string;
  letterhead: Letterhead;
  recipient: readonly string[];
  reference: string | null;
  subject: string;
  salutation: string;
  paragraphs: readonly string[];
  amounts: {
    header: readonly [string, string];
    rows: readonly (readonly [string, string])[];
  } | null;
  closing: string;
  signatory: Signatory;
  enclosures: readonly string[];
};

/** The words of a letter, set for print: what the PDF and the editable document both show. */
export function letterFacts(letter: Letter) {
  const { locale, letterhead } = letter;
  const words = letterMessages[locale];
  const texts = {
    title: letter.subject,
    authority: letterhead.authority,
    sender: letterhead.lines,
    recipient: letter.recipient,
    dated: letter.dated ?? words.dated(letter.place, formatDay(letter.day, locale)),
    reference: letter.reference === null ? null : words.reference(letter.reference),
    subject: words.subject(letter.subject),
    salutation: letter.salutation,
    paragraphs: letter.paragraphs,
    amounts: letter.amounts,
    closing: letter.closing,
    signatory: letter.signatory,
    enclosures: letter.enclosures,
    enclosuresLabel: words.enclosures,
    foot: letterhead.footer.length === 0 ? [letterhead.authority] : letterhead.footer,
  };
  return { ...setTexts(texts, locale), language: locale, day: letter.day, logo: letterhead.logo };
}
