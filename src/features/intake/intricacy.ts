import type { MediaType } from './document-format.ts';

// Nesting costs CommonMark its square: 2 000 list marks on one line take half a second.
const containerMarks = /^(?:[ \t]{0,400}(?:>|[-*+]|\d{1,9}[.)])){60}/;
const deepIndent = /^[ \t]{240,}(?:>|[-*+]|\d{1,9}[.)])/;
// A call that keeps a hundred thousand lines is a database, not a sheet; nobody would review it.
const mostFigures = 60_000;
const figure = /€|euro|%|\bprojets?\b|\bdossiers?\b/gi;

/** The first line where the document stops being a sheet anyone could review; else null. */
export function findIntricateLine(text: string, mediaType: MediaType): number | null {
  const rows = text.split('\n');
  const nested = mediaType === 'text/markdown' ? rows.findIndex(isNested) : -1;
  if (nested !== -1) return nested + 1;
  return lineOfFigure(rows, mostFigures);
}

const isNested = (row: string) => containerMarks.test(row) || deepIndent.test(row);

function lineOfFigure(rows: readonly string[], rank: number): number | null {
  let seen = 0;
  for (const [index, row] of rows.entries()) {
    seen += row.match(figure)?.length ?? 0;
    if (seen > rank) return index + 1;
  }
  return null;
}
