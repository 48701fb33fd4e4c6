import type { PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import type { Letterhead } from './letter.ts';
import { renderPdf } from './render-pdf.ts';
import { resultsMessages } from './results-document-messages.ts';
import { setTexts } from './set-text.ts';

/** A line of the list; its notes stand at the foot of its page. */
export type PrintedAward = {
  beneficiary: string;
  title: string;
  amount: string;
  notes: readonly string[];
};
export type PrintedPart = {
  heading: string;
  summary: string;
  notes: readonly string[];
  awards: readonly PrintedAward[];
};

/** A results sheet as it is printed: every figure already written, every list in its order. */
export type PrintedResults = {
  locale: Locale;
  /** The day of the publication: the date of the document. */
  day: PlainDay;
  letterhead: Letterhead;
  /** Programme, edition, version: small, over the title. */
  over: readonly string[];
  title: string;
  lead: readonly string[];
  figures: readonly { label: string; value: string }[];
  /** By scale; `awards` when its awards stand at once, `parts` when they stand by department. */
  groups: readonly (PrintedPart & { parts: readonly PrintedPart[] })[];
  /** What is said of the whole, after the list: findings, questions. */
  remarks: readonly { heading: string; lines: readonly string[] }[];
  /** How to check: hash, key, source. */
  proof: readonly string[];
  /** At the foot of each page, under the name of the authority. */
  foot: readonly string[];
};

/** The tagged PDF of a publication; the same facts make the same bytes. */
export function renderResultsPdf(results: PrintedResults): Promise<Uint8Array> {
  const { locale, day, groups, letterhead, ...texts } = results;
  const { authority, lines, logo } = letterhead;
  const words = resultsMessages[locale];
  const foot = [...letterhead.footer, `${authority} · ${results.title}`, ...results.foot];
  return renderPdf('results', {
    ...setTexts({ ...texts, authority, sender: lines, foot, words }, locale),
    // Names, titles and amounts as they were published and signed.
    groups: setTexts(groups, 'as-written'),
    language: locale,
    day,
    logo,
  });
}
