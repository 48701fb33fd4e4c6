import type { MediaType } from './document-format.ts';

// Nesting costs CommonMark its square: 2 000 list marks on one line take half a second.
const containerMarks = /^(?:[ \t]{0,400}(?:>|[-*+]|\d{1,9}[.)])){60}/;
const deepIndent = /^[ \t]{240,}(?:>|[-*+]|\d{1,9}[.)])/;

/** The first line nested deeper than any sheet is, where a parser could be held up; else null. */
export function findIntricateLine(text: string, mediaType: MediaType): number | null {
  if (mediaType !== 'text/markdown') return null;
  const index = text
    .split('\n')
    .findIndex((row) => containerMarks.test(row) || deepIndent.test(row));
  return index === -1 ? null : index + 1;
}
