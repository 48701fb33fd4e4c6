import type { PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { renderPdf } from './render-pdf.ts';
import { resultsMessages } from './results-document-messages.ts';
import { setTexts } from './set-text.ts';

export type PrintedAward = { beneficiary: string; title: string; amount: string };
export type PrintedPart = { heading: string; summary: string; awards: readonly PrintedAward[] };

/** A results sheet as it is printed: every figure already written, every list in its order. */
export type PrintedResults = {
  locale: Locale;
  /** The day of the publication: the date of the document. */
  day: PlainDay;
  authority: string;
  /** Programme, edition, version: small, over the title. */
  over: readonly string[];
  title: string;
  lead: readonly string[];
  figures: readonly { label: string; value: string }[];
  /** By scale; `awards` when its awards stand at once, `parts` when they stand by department. */
  groups: readonly (PrintedPart & { parts: readonly PrintedPart[] })[];
  /** How to check: hash, key, source. */
  proof: readonly string[];
};

/** The tagged PDF of a publication; the same facts make the same bytes. */
export function renderResultsPdf(results: PrintedResults): Promise<Uint8Array> {
  const { locale, day, groups, ...texts } = results;
  const foot = [`${results.authority} · ${results.title}`];
  const words = resultsMessages[locale];
  return renderPdf('results', {
    ...setTexts({ ...texts, foot, words }, locale),
    // Names, titles and amounts as they were published and signed.
    groups: setTexts(groups, 'as-written'),
    language: locale,
    day,
  });
}
