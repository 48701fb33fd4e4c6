import type { Token } from 'parse5';
import { attribute } from './html-tags.ts';
import type { LineWriter } from './line-writer.ts';
import { firstLineOf, type Piece, type SourceCell, type SourceLine } from './source-line.ts';

/**
 * The row being read. Its cells are lines of the writer until the row ends: a row of one cell is
 * only layout, and stays lines; a row of several becomes one line with cells.
 */
export type HtmlRow = { from: number; cells: SourceCell[]; open: OpenCell | null };
type OpenCell = { from: number; line: number; rows: number; columns: number; header: boolean };

/** A span no browser honours (65534 rows) would make a table of millions of cells. */
const spanLimit = 50;
// A wider row is no table of awards: its cells stay lines, and nothing of them is lost.
const mostCells = 100;
const spanOf = (token: Token.TagToken, name: string) =>
  Math.min(Math.max(Number.parseInt(attribute(token, name) ?? '1', 10) || 1, 1), spanLimit);

export const startRow = (writer: LineWriter): HtmlRow => ({
  from: writer.lines.length,
  cells: [],
  open: null,
});

export function startCell(row: HtmlRow, writer: LineWriter, token: Token.TagToken, line: number) {
  endCell(row, writer);
  const rows = spanOf(token, 'rowspan');
  const columns = spanOf(token, 'colspan');
  row.open = { from: writer.lines.length, line, rows, columns, header: token.tagName === 'th' };
}

export function endCell(row: HtmlRow, writer: LineWriter) {
  if (!row.open) return;
  const { from, line, rows, columns, header } = row.open;
  const lines = writer.lines.slice(from);
  const text = lines.map((each) => each.text).join(' ');
  const first = lines[0];
  row.cells.push({ text, line: first ? firstLineOf(first) : line, rows, columns, header });
  row.open = null;
}

/** `ofTable`: a wider row came before it, so that even one cell is a row of a table. */
export function endRow(row: HtmlRow, writer: LineWriter, ofTable: boolean) {
  endCell(row, writer);
  if (row.cells.length < (ofTable ? 1 : 2) || row.cells.length > mostCells) return;
  const lines = writer.lines.splice(row.from);
  const first = lines[0];
  if (first) writer.lines.push(rowLine(first, lines, row.cells));
}

function rowLine(first: SourceLine, lines: SourceLine[], cells: readonly SourceCell[]): SourceLine {
  const pieces: Piece[] = [];
  let text = '';
  for (const cell of cells) {
    if (text !== '') text += ' | ';
    pieces.push({ offset: text.length, line: cell.line });
    text += cell.text;
  }
  const links = lines.flatMap((line) => line.links);
  const invisible = lines.reduce((sum, line) => sum + line.invisible, 0);
  return { ...first, text, pieces, cells, links, invisible, bold: false, level: null };
}
