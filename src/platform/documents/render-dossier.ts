import type { PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { renderPdf } from './render-pdf.ts';
import { setTexts } from './set-text.ts';

export type PrintedAnswer =
  /** Not answered, in words. */
  | { kind: 'none'; text: string }
  | { kind: 'text'; lines: readonly string[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] };

/** A filed dossier as it is printed, question by question. */
export type PrintedDossier = {
  locale: Locale;
  /** The day it was filed: the date of the document. */
  day: PlainDay;
  authority: string;
  /** Call, number, version: small, over the title. */
  over: readonly string[];
  title: string;
  lead: readonly string[];
  sections: readonly {
    title: string;
    fields: readonly { label: string; answer: PrintedAnswer }[];
  }[];
  proofTitle: string;
  proof: readonly string[];
  foot: readonly string[];
};

/** A tagged PDF; the same version makes the same bytes. */
export function renderDossierPdf(dossier: PrintedDossier): Promise<Uint8Array> {
  const { locale, day, title, authority, sections, ...ours } = dossier;
  return renderPdf('dossier', {
    ...setTexts(ours, locale),
    // As they were filed.
    ...setTexts({ title: title || '-', authority, sections }, 'as-written'),
    language: locale,
    day,
  });
}
