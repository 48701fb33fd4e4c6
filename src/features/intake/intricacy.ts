import type { MediaType } from './document-format.ts';
import { firstLineOf, type SourceLine } from './source-line.ts';

// A call that fills these is a database, not a sheet: nobody would review it line by line.
export const mostLines = 100_000;
export const longestLine = 50_000;
const mostFigures = 60_000;

// CommonMark reads by paragraphs, and some of its marks cost the square of their number: 2 000 list
// marks on one line take half a second, 100 000 open brackets take minutes.
const mostMarkdownRows = 40_000;
const longestMarkdownRow = 20_000;
const containerMarks = /^(?:[ \t]{0,400}(?:>|[-*+]|\d{1,9}[.)])){8}/;
const deepIndent = /^[ \t]{240,}(?:>|[-*+]|\d{1,9}[.)])/;
// Lists opened within lists on one line ("- - - a") cost the square of the number of such lines.
const listsInOne = /^[ \t]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){2}/gm;
const mostListsInOne = 500;
const mostBrackets = 2_000;

const figure = /€|euro|%|\bprojets?\b|\bdossiers?\b/gi;
const bracket = /[[\]`<*_]/g;

/** The first line where the document stops being a sheet anyone could review; else null. */
export function findIntricateLine(text: string, mediaType: MediaType): number | null {
  const rows = text.split('\n');
  if (mediaType === 'text/html') return lineOfNth(rows, figure, mostFigures);
  const markdown = mediaType === 'text/markdown';
  const most = markdown ? mostMarkdownRows : mostLines;
  if (rows.length > most) return most + 1;
  const longest = markdown ? longestMarkdownRow : longestLine;
  const long = rows.findIndex((row) => row.length > longest || (markdown && isNested(row)));
  if (long !== -1) return long + 1;
  return lineOfNth(rows, figure, mostFigures) ?? (markdown ? lineOfTangle(rows) : null);
}

const isNested = (row: string) => containerMarks.test(row) || deepIndent.test(row);

function lineOfNth(rows: readonly string[], what: RegExp, rank: number): number | null {
  let seen = 0;
  for (const [index, row] of rows.entries()) {
    seen += row.match(what)?.length ?? 0;
    if (seen > rank) return index + 1;
  }
  return null;
}

const lineOfTangle = (rows: readonly string[]) =>
  lineOfNth(rows, listsInOne, mostListsInOne) ?? lineOfKnot(rows);

/** A paragraph with thousands of brackets, stars or backquotes: nothing that anyone wrote. */
function lineOfKnot(rows: readonly string[]): number | null {
  let seen = 0;
  for (const [index, row] of rows.entries()) {
    seen = row.trim() === '' ? 0 : seen + (row.match(bracket)?.length ?? 0);
    if (seen > mostBrackets) return index + 1;
  }
  return null;
}

/** The same limits on the lines that were read: HTML shows them only then. */
export function findOverlongLine(lines: readonly SourceLine[]): number | null {
  const over = lines.length > mostLines ? lines[mostLines] : undefined;
  const line = over ?? lines.find(({ text }) => text.length > longestLine);
  return line ? firstLineOf(line) : null;
}
