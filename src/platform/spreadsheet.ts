import { stringify } from 'csv-stringify/sync';
import type { CellValue } from 'hucre';
import { writeOds } from 'hucre/ods';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cents } from '#kernel/money.ts';
import { formatParisTime } from '#kernel/paris-time.ts';
import { csvOptions, plainCell } from './csv.ts';

/** An instant is written at the hour of Paris: a spreadsheet knows no zone. */
export type Cell = string | number | Date | { euros: Cents } | null;
export type Sheet = {
  name: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]>;
};

export const sheetFormats = ['csv', 'xlsx', 'ods'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const sheetTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/**
 * The same rows in the file people asked for. CSV and XLSX are written as they are read; ODS is one
 * piece (hucre has no other way), a few megabytes for five thousand rows. Texts are written as
 * texts, which no spreadsheet runs; CSV knows no types, and `plainCell` does it there.
 */
export function writeSheet(format: SheetFormat, sheet: Sheet): ReadableStream<Uint8Array> {
  switch (format) {
    case 'csv':
      return streamBytes(csvOf(sheet));
    case 'xlsx':
      return writeXlsxStream(typedRows(sheet), {
        name: sheet.name,
        columns: sheet.header.map((header) => ({ header })),
        freezePane: { rows: 1, columns: 1 },
      });
    case 'ods':
      return streamBytes(odsOf(sheet));
  }
}

function streamBytes(
  pieces: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function* odsOf(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const rows = [[...sheet.header], ...typedRows(sheet)];
  yield await writeOds({ sheets: [{ name: sheet.name, rows }] });
}

function* typedRows({ rows }: Sheet): Generator<CellValue[]> {
  for (const row of rows) yield row.map(typedCell);
}

function typedCell(cell: Cell): CellValue {
  if (cell instanceof Date) return new Date(`${formatParisTime(cell)}:00Z`);
  return typeof cell === 'object' && cell !== null ? Number(cell.euros) / 100 : cell;
}

const batchSize = 500;

function* csvOf({ header, rows }: Sheet): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(stringify([header.map(plainCell)], csvOptions));
  const write = (batch: readonly string[][]) =>
    encoder.encode(stringify([...batch], { ...csvOptions, bom: false }));
  let batch: string[][] = [];
  for (const row of rows) {
    batch.push(row.map(textCell));
    if (batch.length < batchSize) continue;
    yield write(batch);
    batch = [];
  }
  if (batch.length > 0) yield write(batch);
}

function textCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return formatParisTime(cell).replace('T', ' ');
  if (typeof cell === 'object') return textOfEuros(cell.euros);
  return typeof cell === 'number' ? String(cell) : plainCell(cell);
}

/** "12500,50": what a French spreadsheet reads as a number. */
function textOfEuros(amount: Cents): string {
  const absolute = amount < 0n ? -amount : amount;
  const rest = absolute % 100n;
  const text = `${absolute / 100n}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`;
  return amount < 0n ? `-${text}` : text;
}
