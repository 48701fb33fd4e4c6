import { firstLineOf, type SourceCell, type SourceLine } from './source-line.ts';

const ruleCell = /^:?-{2,}:?$/;

/** Tables drawn with bars ("| a | b |"), which CommonMark leaves as text, become rows of cells. */
export function readPipeTables(lines: readonly SourceLine[]): SourceLine[] {
  const read: SourceLine[] = [];
  let table: number | null = null;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.block !== table) table = next && startsTable(line, next) ? line.block : null;
    if (table === null || !line.text.includes('|')) read.push(line);
    else if (!isRule(line)) read.push(rowOf(line, next !== undefined && isRule(next)));
  }
  return read;
}

const startsTable = (line: SourceLine, next: SourceLine) =>
  !line.cells && line.block === next.block && line.text.includes('|') && isRule(next);

const isRule = (line: SourceLine): boolean =>
  line.text.length < 1000 && split(line.text).every((cell) => ruleCell.test(cell));

const split = (text: string): string[] =>
  text
    .replace(/^\s?\|/, '')
    .replace(/\|\s?$/, '')
    .split('|')
    .map((cell) => cell.trim());

function rowOf(line: SourceLine, header: boolean): SourceLine {
  const at = { line: firstLineOf(line), rows: 1, columns: 1, header };
  const cells: SourceCell[] = split(line.text).map((text) => ({ text, ...at }));
  return { ...line, cells, bold: false, level: null };
}
