import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import {
  normalised,
  type SourceColumn,
  type SourceDocument,
  type SourceLine,
} from '../import/source-line.ts';
import { openRows, type TableRow } from './table-rows.ts';

export type TableFault = { reason: 'table-not-read' | 'table-empty' };

/** Titles stand in the first rows, or nowhere. */
const mostBefore = 20;

/** A spreadsheet read row by row: no more lines are held than may be taken in. */
export async function readTable(
  bytes: Uint8Array,
  most: number,
): Promise<Outcome<SourceDocument, TableFault>> {
  const rows = openRows(bytes);
  if (!rows) return refuse({ reason: 'table-not-read' });
  const held: TableRow[] = [];
  try {
    for await (const row of rows) {
      if (row.texts.some((text) => text !== '')) held.push(row);
      if (held.length > most + mostBefore) break;
    }
  } catch {
    return refuse({ reason: 'table-not-read' });
  }
  return asDocument(held);
}

function asDocument(rows: readonly TableRow[]): Outcome<SourceDocument, TableFault> {
  const at = findHeader(rows);
  const header = rows[at];
  if (!header || rows.length <= at + 1) return refuse({ reason: 'table-empty' });
  const columns = nameColumns(header.texts);
  const lines = rows.slice(at + 1).map((row) => readLine(row, columns));
  const used = columns.filter(
    ({ key, label }) => label !== '' || lines.some(({ cells }) => Object.hasOwn(cells, key)),
  );
  return accept({ family: 'table', source: 'table', columns: used, lines });
}

const filled = ({ texts }: TableRow): string[] => texts.filter((text) => text !== '');

/** Words, about as wide as the table, and none twice: a title above it is narrower, a figure is no name. */
function findHeader(rows: readonly TableRow[]): number {
  const first = rows.slice(0, mostBefore);
  const width = Math.max(0, ...first.map((row) => filled(row).length));
  const found = first.findIndex((row) => {
    const texts = filled(row);
    const isWide = texts.length * 2 > width && texts.length >= Math.min(2, width);
    return isWide && texts.every((text) => /\p{L}/u.test(text)) && areDistinct(texts);
  });
  return Math.max(0, found);
}

const areDistinct = (texts: readonly string[]): boolean =>
  new Set(texts.map(normalised)).size * 2 > texts.length;

/** By its title, so that a column that moves is found again; the second of a name says it. */
function nameColumns(titles: readonly string[]): SourceColumn[] {
  const seen = new Map<string, number>();
  return titles.map((title, index) => {
    const label = title.replace(/\s+/g, ' ').trim();
    const name = normalised(label);
    if (name === '') return { key: `column:${index + 1}`, label };
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1
      ? { key: `label:${name}`, label }
      : { key: `label:${name}~${rank}`, label: `${label} (${rank})` };
  });
}

function readLine({ position, texts }: TableRow, columns: readonly SourceColumn[]): SourceLine {
  const cells = columns.flatMap(({ key }, index) => {
    const text = texts[index] ?? '';
    return text === '' ? [] : [[key, { values: [text] }] as const];
  });
  return { position, cells: Object.fromEntries(cells), elsewhere: null, fault: null };
}
