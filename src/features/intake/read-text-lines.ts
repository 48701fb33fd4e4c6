import { lineWriter } from './line-writer.ts';
import type { SourceLine } from './source-line.ts';

const bullet = /^\s{0,20}(?:[-*•·▪‣–—]|\d{1,3}[.)])\s{1,8}(?=\S)/;
const underline = /^\s{0,3}(={3,}|-{3,}|_{3,})\s{0,9}$/;

/** Plain text: a line is a line, a blank line ends a block, an underlined line is a heading. */
export function readTextLines(text: string, firstLine = 1): SourceLine[] {
  const writer = lineWriter();
  const rows = text.split('\n');
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '' || underline.test(row)) {
      writer.endBlock();
      continue;
    }
    const listed = bullet.test(row);
    if (listed) writer.endBlock();
    writer.write(columnsApart(row.replace(bullet, '')), firstLine + index, false);
    writer.endLine({ level: headingLevel(rows[index + 1]), listed });
  }
  return writer.lines;
}

/** Columns lined up with spaces are columns all the same. */
const columnsApart = (row: string): string => row.trim().replace(/(?<=\S) {3,}(?=\S)/g, '\t');

function headingLevel(nextRow: string | undefined): number | null {
  const rule = underline.exec(nextRow ?? '')?.[1];
  if (!rule) return null;
  return rule.startsWith('=') ? 1 : 2;
}
