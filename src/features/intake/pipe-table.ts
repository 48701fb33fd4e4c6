import { firstLineOf, type SourceCell, type SourceLine } from './source-line.ts';

const ruleCell = /^:?-{2,}:?$/;

/** Tables drawn with bars ("| a | b |"), which CommonMark leaves as text, become rows of cells. */
export function readPipeTables(lines: readonly SourceLine[]): SourceLine[] {
  const tables = tableBlocks(lines);
  return lines.flatMap((line, index) => {
    if (!tables.has(line.block) || !line.text.includes('|')) return [line];
    if (isRule(line)) return [];
    const next = lines[index + 1];
    return [rowOf(line, next !== undefined && isRule(next))];
  });
}

/** The blocks whose first line is followed by a rule ("|---|---|"). */
function tableBlocks(lines: readonly SourceLine[]): ReadonlySet<number> {
  const starts = lines.filter((line, index) => {
    const next = lines[index + 1];
    return lines[index - 1]?.block !== line.block && next !== undefined && startsTable(line, next);
  });
  return new Set(starts.map(({ block }) => block));
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
